package org.goodturn.campaign.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CampaignTexts;
import org.goodturn.theme.merge.MergePlace;
import org.goodturn.theme.merge.MergeText;

/** Texts as they read with an example filled in; null where the theme speaks. */
public record TextsReading(
        String headline,
        String intro,
        String button,
        String consent,
        String shareHeadline,
        String shareIntro,
        String shareMessage,
        String conditions) {

    /** A merge field, what stands for it in the example, and where it can be used. */
    public record Field(String name, String example, String where) {}

    static TextsReading of(CampaignTexts texts, Map<String, String> example) {
        return new TextsReading(
                read(MergePlace.LANDING, texts.headline(), example),
                read(MergePlace.LANDING, texts.intro(), example),
                read(MergePlace.LANDING, texts.button(), example),
                read(MergePlace.CONSENT, texts.consent(), example),
                read(MergePlace.SHARE, texts.shareHeadline(), example),
                read(MergePlace.SHARE, texts.shareIntro(), example),
                read(MergePlace.SHARE_MESSAGE, texts.shareMessage(), example),
                read(MergePlace.LANDING, texts.conditions(), example));
    }

    static Map<String, String> example(String merchant, CampaignTerms terms) {
        return Map.of(
                "merchant",
                merchant,
                "friend_reward",
                terms.friend().value().shown(Locale.ENGLISH),
                "advocate_reward",
                terms.advocate().value().shown(Locale.ENGLISH),
                "advocate_name",
                "Maria",
                "code",
                "7GHK2M4Q",
                "link",
                "https://…/r/7GHK2M4Q");
    }

    static List<Field> fields(Map<String, String> example) {
        return List.of(
                field("merchant", example, "everywhere"),
                field("friend_reward", example, "everywhere"),
                field("advocate_reward", example, "everywhere"),
                field("advocate_name", example, "landing page without its consent, message"),
                field("code", example, "message"),
                field("link", example, "message"));
    }

    private static Field field(String name, Map<String, String> example, String where) {
        return new Field("{" + name + "}", example.get(name), where);
    }

    private static String read(MergePlace place, String text, Map<String, String> example) {
        return MergeText.filled(place, text, example)
                .map(String::strip)
                .filter(read -> !read.isEmpty())
                .orElse(null);
    }
}
