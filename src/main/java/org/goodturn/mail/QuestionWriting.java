package org.goodturn.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.person.Person;
import org.goodturn.referral.question.AdvocateAsked;
import org.goodturn.shared.job.Jobs;
import org.goodturn.theme.MailText;
import org.goodturn.theme.ThemeMail;
import org.goodturn.theme.Themes;

/** Asks advocates whether they had brought a friend who gave their name, as the campaign of their link looks. */
@ApplicationScoped
class QuestionWriting {

    private final Themes themes;
    private final ProgramAddress address;
    private final Jobs jobs;

    QuestionWriting(Themes themes, ProgramAddress address, Jobs jobs) {
        this.themes = themes;
        this.address = address;
        this.jobs = jobs;
    }

    void on(@Observes AdvocateAsked fact) {
        var message =
                Message.asking(fact.questionId(), fact.advocate(), ThemeMail.ADVOCATE_QUESTION, text(fact), fact.at());
        message.persistAndFlush();
        jobs.at(fact.at(), Sending.NAME, message.id);
    }

    private MailText text(AdvocateAsked fact) {
        var merchant = Merchant.of(fact.advocate().merchantId());
        var page =
                CampaignVersion.inForce(fact.campaignId()).orElseThrow().terms().page();
        return themes.mail(
                themes.look(page.theme(), page.settings()),
                ThemeMail.ADVOCATE_QUESTION,
                locale(fact.advocate(), merchant),
                Map.of(
                        "merchant", MerchantFacts.of(merchant),
                        "friend", Map.of("label", fact.friend()),
                        "action", Map.of("url", address.of(fact.path()).value())));
    }

    private static Locale locale(Person advocate, Merchant merchant) {
        return advocate.locale() == null ? merchant.locale() : Locale.forLanguageTag(advocate.locale());
    }
}
