package org.goodturn.campaign.web;

import java.util.Optional;
import org.goodturn.campaign.CampaignTexts;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.Problems;
import org.goodturn.theme.merge.MergePlace;
import org.goodturn.theme.merge.MergeText;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What people read, as typed. What is left empty, the theme says in its own words; an empty consent is not asked for.
 *
 * @param consentRequired "true", or nothing
 */
public record TextsForm(
        @RestForm String headline,
        @RestForm String intro,
        @RestForm String button,
        @RestForm String consent,
        @RestForm String consentRequired,
        @RestForm String shareHeadline,
        @RestForm String shareIntro,
        @RestForm String shareMessage,
        @RestForm String conditions) {

    static final int HEADLINE = 150;
    static final int PARAGRAPH = 600;
    static final int BUTTON = 60;
    static final int CONSENT = 300;
    static final int SMALL_PRINT = 5_000;

    public TextsForm {
        headline = PlainText.typed(headline);
        intro = PlainText.typed(intro);
        button = PlainText.typed(button);
        consent = PlainText.typed(consent);
        consentRequired = PlainText.typed(consentRequired);
        shareHeadline = PlainText.typed(shareHeadline);
        shareIntro = PlainText.typed(shareIntro);
        shareMessage = PlainText.typed(shareMessage);
        conditions = PlainText.typed(conditions);
    }

    static TextsForm of(CampaignTexts texts) {
        return new TextsForm(
                texts.headline(),
                texts.intro(),
                texts.button(),
                texts.consent(),
                "" + texts.consentRequired(),
                texts.shareHeadline(),
                texts.shareIntro(),
                texts.shareMessage(),
                texts.conditions());
    }

    Optional<CampaignTexts> read(Problems problems) {
        line("headline", MergePlace.LANDING, headline, HEADLINE, problems);
        lines("intro", MergePlace.LANDING, intro, PARAGRAPH, problems);
        line("button", MergePlace.LANDING, button, BUTTON, problems);
        lines("consent", MergePlace.CONSENT, consent, CONSENT, problems);
        line("shareHeadline", MergePlace.SHARE, shareHeadline, HEADLINE, problems);
        lines("shareIntro", MergePlace.SHARE, shareIntro, PARAGRAPH, problems);
        lines("shareMessage", MergePlace.SHARE_MESSAGE, shareMessage, PARAGRAPH, problems);
        lines("conditions", MergePlace.LANDING, conditions, SMALL_PRINT, problems);
        return problems.any() ? Optional.empty() : Optional.of(texts());
    }

    CampaignTexts texts() {
        return new CampaignTexts(
                headline,
                intro,
                button,
                shareHeadline,
                shareIntro,
                shareMessage,
                conditions,
                consent,
                isConsentRequired());
    }

    public boolean isConsentRequired() {
        return consentRequired.equals("true");
    }

    private static void line(String field, MergePlace place, String text, int longest, Problems problems) {
        if (!text.matches(PlainText.LINE)) {
            problems.add(field, PlainText.LINE_EXPECTED);
        }
        lines(field, place, text, longest, problems);
    }

    private static void lines(String field, MergePlace place, String text, int longest, Problems problems) {
        if (text.codePointCount(0, text.length()) > longest) {
            problems.add(field, "At most " + longest + " characters.");
        } else if (!text.matches(PlainText.LINES)) {
            problems.add(field, PlainText.LINES_EXPECTED);
        } else {
            MergeText.problemWith(place, text).ifPresent(problem -> problems.add(field, problem.sentence()));
        }
    }
}
