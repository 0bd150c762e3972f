package org.goodturn.tag.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.PageSettings;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.theme.ThemeId;
import org.goodturn.theme.Themes;
import org.goodturn.theme.merge.MergePlace;
import org.goodturn.theme.merge.MergeText;
import org.goodturn.theme.setting.Color;

/** The zone that invites a shop's visitors to become advocates, in the words and colours of the campaign. */
@ApplicationScoped
class CallToAction {

    private static final String GIFT =
            "M4 11h16v9H4zM3 7h18v4H3zM12 7v13M12 7C9 7 7 6 7 4.5S10 2 12 7c2-5 5-4 5-2.5S15 7 12 7";

    private final Themes themes;
    private final ProgramAddress address;
    private final String style = resource("/tag/zone.css");

    CallToAction(Themes themes, ProgramAddress address) {
        this.themes = themes;
        this.address = address;
    }

    ZoneJson of(Campaign campaign) {
        var version = CampaignVersion.inForce(campaign).orElseThrow();
        var terms = version.terms();
        var fields = fields(Merchant.of(version.merchantId()), terms);
        return new ZoneJson(
                filled(terms.texts().shareHeadline(), fields),
                filled(terms.texts().shareIntro(), fields),
                "Invite friends",
                address.of("/share/" + campaign.publicId()).value(),
                GIFT,
                style + colours(terms.page()));
    }

    private static Map<String, String> fields(Merchant merchant, CampaignTerms terms) {
        return Map.of(
                "merchant", merchant.name,
                "friend_reward", terms.friend().value().shown(merchant.locale()),
                "advocate_reward", terms.advocate().value().shown(merchant.locale()));
    }

    private static String filled(String text, Map<String, String> fields) {
        return MergeText.filled(MergePlace.SHARE, text, fields).orElse("");
    }

    private String colours(PageSettings page) {
        var theme = themes.find(new ThemeId(page.theme()))
                .or(() -> themes.find(Themes.DEFAULT))
                .orElseThrow();
        var accent = Color.of(theme.settings().complete(page.settings()).get("accent"));
        return ":host{--accent:" + accent + ";--on-accent:" + accent.textOn() + "}";
    }

    private static String resource(String path) {
        try (var file = CallToAction.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
