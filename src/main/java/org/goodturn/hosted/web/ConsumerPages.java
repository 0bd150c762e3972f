package org.goodturn.hosted.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.goodturn.referral.question.Friend;
import org.goodturn.share.Channel;
import org.goodturn.theme.ThemePage;
import org.goodturn.theme.Themes;
import org.goodturn.theme.merge.MergePlace;

/** The pages themselves: facts in the words of {@code themes/README.md}, rendered by the merchant's theme. */
@ApplicationScoped
class ConsumerPages {

    private final Themes themes;
    private final Promises promises;
    private final StandingItems items;

    ConsumerPages(Themes themes, Promises promises, StandingItems items) {
        this.themes = themes;
        this.promises = promises;
        this.items = items;
    }

    String landing(Invitation invitation, Form form) {
        return landing(invitation, form, consent(invitation));
    }

    String landing(Invitation invitation, Form form, Optional<Consent> consent) {
        var program = invitation.program();
        var texts = program.terms().texts();
        var facts = promises.facts(program);
        facts.put("advocate", invitation.advocate());
        facts.put(
                "campaign",
                new MerchantTexts(MergePlace.LANDING, fields(invitation))
                        .with("headline", texts.headline())
                        .with("message", texts.intro())
                        .with("preview_text", texts.intro())
                        .with("button", texts.button())
                        .with("conditions", texts.conditions())
                        .all());
        var shown = form.facts();
        consent.ifPresent(asked -> shown.put("consent", asked.facts()));
        facts.put("form", shown);
        var origin = program.storefront().origin();
        facts.put("preview", Map.of("origin", origin, "url", origin + invitation.welcomePath()));
        return render(program.storefront(), ThemePage.LANDING, facts);
    }

    /** What the friend is asked to agree to, if the merchant asks for anything. */
    Optional<Consent> consent(Invitation invitation) {
        var texts = invitation.program().terms().texts();
        return new MerchantTexts(MergePlace.CONSENT, promises.fields(invitation.program()))
                .fill(texts.consent())
                .map(text -> new Consent(text, texts.consentRequired(), null));
    }

    String share(Program program, Form form) {
        var texts = program.terms().texts();
        var facts = promises.facts(program);
        facts.put(
                "campaign",
                new MerchantTexts(MergePlace.SHARE, promises.fields(program))
                        .with("headline", texts.shareHeadline())
                        .with("message", texts.shareIntro())
                        .all());
        facts.put("form", form.facts());
        facts.put("status", status(program, ReferredPages.FRIEND));
        return render(program.storefront(), ThemePage.SHARE, facts);
    }

    /** @param told is_told or error, once the advocate has named somebody */
    String personal(Invitation invitation, Map<String, Object> told) {
        var program = invitation.program();
        var links = new PersonalLinks(invitation);
        var fields = fields(invitation);
        fields.put("code", links.code());
        fields.put("link", links.via(Channel.LINK));
        var message = new MerchantTexts(MergePlace.SHARE_MESSAGE, fields)
                .fill(program.terms().texts().shareMessage())
                .orElse("");
        var facts = promises.facts(program);
        facts.put("advocate", invitation.advocate());
        facts.put("personal", links.facts(message, program.storefront().name()));
        facts.put("status", status(program, ReferredPages.path(invitation)));
        facts.put("told", told(invitation, told));
        return render(program.storefront(), ThemePage.PERSONAL, facts);
    }

    /** @param friend first name, if known, and code */
    String offer(Program program, Map<String, Object> friend, String shop) {
        var facts = promises.facts(program);
        facts.put("friend", friend);
        facts.put("action", Map.of("url", shop));
        return render(program.storefront(), ThemePage.OFFER, facts);
    }

    /** Where somebody's rewards stand. @param number of the page, counted from 1 */
    String rewards(Storefront storefront, RewardStandings.Page page, int number, ZoneId zone) {
        var rewards = new HashMap<String, Object>();
        if (!page.standings().isEmpty()) {
            rewards.put("items", items.of(storefront, page.standings(), zone));
        }
        if (page.hasOlder()) {
            rewards.put("older_url", "?page=" + (number + 1));
        }
        var facts = storefront.facts();
        facts.put("rewards", rewards);
        facts.put("form", Map.of());
        return render(storefront, ThemePage.REWARDS, facts);
    }

    /** Asks for the e-mail to which the way there is sent. */
    String askForRewards(Storefront storefront, Form form) {
        var facts = storefront.facts();
        facts.put("rewards", Map.of());
        facts.put("form", form.facts());
        return render(storefront, ThemePage.REWARDS, facts);
    }

    String askedForRewards(Storefront storefront) {
        var facts = storefront.facts();
        facts.put("rewards", Map.of("is_asked", true));
        facts.put("form", Map.of());
        return render(storefront, ThemePage.REWARDS, facts);
    }

    /** Asks who brought whom, after the order. @param byAdvocate whether the advocate is asked */
    String referred(Storefront storefront, boolean byAdvocate, Map<String, Object> form) {
        var facts = storefront.facts();
        facts.put("referred", byAdvocate ? Map.of("is_advocate", true) : Map.of());
        facts.put("form", form);
        return render(storefront, ThemePage.REFERRED, facts);
    }

    /** @param byName whether the advocate was named by name, and is asked first */
    String referredIsTold(Storefront storefront, boolean byName) {
        var facts = storefront.facts();
        facts.put("referred", byName ? Map.of("is_told", true, "is_by_name", true) : Map.of("is_told", true));
        facts.put("form", Map.of());
        return render(storefront, ThemePage.REFERRED, facts);
    }

    /** Asks an advocate whether they had brought the friend. */
    String recommended(Storefront storefront, Friend friend, String action) {
        var facts = storefront.facts();
        facts.put("recommended", Map.of());
        facts.put("friend", Map.of("label", friend.label()));
        facts.put("form", Map.of("action", action));
        return render(storefront, ThemePage.RECOMMENDED, facts);
    }

    /** @param outcome is_confirmed, is_denied or is_over */
    String recommendedIsAnswered(Storefront storefront, String outcome) {
        var facts = storefront.facts();
        facts.put("recommended", Map.of(outcome, true));
        facts.put("form", Map.of());
        return render(storefront, ThemePage.RECOMMENDED, facts);
    }

    String state(Storefront storefront, String kind, Optional<String> wayOut) {
        var facts = storefront.facts();
        facts.put("state", Map.of("kind", kind));
        facts.put("action", Map.of("url", wayOut.orElse(storefront.website().value())));
        return render(storefront, ThemePage.STATE, facts);
    }

    String error(Storefront storefront, String kind, String reference) {
        var facts = storefront.facts();
        facts.put("error", Map.of("kind", kind, "reference", reference));
        facts.put("action", Map.of("url", storefront.website().value()));
        return render(storefront, ThemePage.ERROR, facts);
    }

    private static Map<String, Object> told(Invitation invitation, Map<String, Object> told) {
        var facts = new HashMap<>(told);
        facts.put("action", invitation.personalPath() + "/recipients");
        return facts;
    }

    /** Where one asks for one's rewards, and says what was forgotten; a preview has nobody's. */
    private static Map<String, Object> status(Program program, String lateWord) {
        if (!program.root().isEmpty()) {
            return Map.of();
        }
        return program.terms().rules().lateClaims().areTaken()
                ? Map.of("url", "/rewards", "late_url", lateWord)
                : Map.of("url", "/rewards");
    }

    private Map<String, String> fields(Invitation invitation) {
        var fields = new HashMap<>(promises.fields(invitation.program()));
        fields.put("advocate_name", invitation.firstName());
        return fields;
    }

    private String render(Storefront storefront, ThemePage page, Map<String, Object> facts) {
        return themes.page(storefront.look(), page, storefront.locale(), facts);
    }
}
