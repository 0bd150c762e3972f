package org.goodturn.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.person.Person;
import org.goodturn.reward.StatusLinks;
import org.goodturn.theme.Look;
import org.goodturn.theme.MailText;
import org.goodturn.theme.ThemeMail;
import org.goodturn.theme.Themes;

/** Writes the mail that leads to what became of one's rewards, as the newest open campaign looks. */
@ApplicationScoped
class StatusMail {

    static final ThemeMail TEMPLATE = ThemeMail.STATUS_LINK;

    private final Themes themes;
    private final ProgramAddress address;
    private final StatusLinks links;

    StatusMail(Themes themes, ProgramAddress address, StatusLinks links) {
        this.themes = themes;
        this.address = address;
        this.links = links;
    }

    MailText write(Person person, Instant now) {
        var merchant = Merchant.of(person.merchantId());
        var locale = person.locale() == null ? merchant.locale() : Locale.forLanguageTag(person.locale());
        return themes.mail(
                look(now),
                TEMPLATE,
                locale,
                Map.of(
                        "merchant",
                        MerchantFacts.of(merchant),
                        "action",
                        Map.of("url", address.of(links.pathOf(person)).value())));
    }

    private Look look(Instant now) {
        return Campaign.newestOpen(now)
                .flatMap(CampaignVersion::inForce)
                .map(version -> version.terms().page())
                .map(page -> themes.look(page.theme(), page.settings()))
                .orElseGet(() -> Look.plain(Themes.DEFAULT));
    }
}
