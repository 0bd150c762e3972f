package org.goodturn.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.goodturn.campaign.rule.RuleInWords;

/** What is different between two versions of a campaign's terms, in words. Pure. */
public final class TermsDifference {

    /** @param what is different, as the portal calls it */
    public record Change(String what, String before, String after) {}

    private final UnaryOperator<String> names;
    private final List<Change> changes = new ArrayList<>();

    private TermsDifference(UnaryOperator<String> names) {
        this.names = names;
    }

    /** @param names how people call a coupon pool, a theme or a setting of one, given its id */
    public static List<Change> between(CampaignTerms before, CampaignTerms after, UnaryOperator<String> names) {
        var difference = new TermsDifference(names);
        difference.rewards(before, after);
        difference.rules(before.rules(), after.rules());
        difference.texts(before.texts(), after.texts());
        difference.page(before.page(), after.page());
        difference.compare("Shop", before.shop().value(), after.shop().value());
        return List.copyOf(difference.changes);
    }

    private void rewards(CampaignTerms before, CampaignTerms after) {
        compare(
                "Friend gets",
                OfferInWords.worth(before.friend().value()),
                OfferInWords.worth(after.friend().value()));
        compare("Friend earns it", OfferInWords.friendEarns(before.friend()), OfferInWords.friendEarns(after.friend()));
        reward("Friend's", before.friend(), after.friend());
        compare(
                "Advocate gets",
                OfferInWords.worth(before.advocate().value()),
                OfferInWords.worth(after.advocate().value()));
        compare(
                "Advocate earns it",
                OfferInWords.advocateEarns(before.advocate()),
                OfferInWords.advocateEarns(after.advocate()));
        reward("Advocate's", before.advocate(), after.advocate());
        further(before, after);
    }

    private void reward(String whose, RewardTerms before, RewardTerms after) {
        compare(whose + " code is sent", OfferInWords.hold(before), OfferInWords.hold(after));
        compare(whose + " code comes from", names.apply(before.pool()), names.apply(after.pool()));
        compare(whose + " limits", limits(before), limits(after));
    }

    private void further(CampaignTerms before, CampaignTerms after) {
        var ids = new TreeSet<String>();
        Stream.concat(before.further().stream(), after.further().stream()).forEach(rule -> ids.add(rule.id()));
        ids.forEach(id -> compare("Reward rule", told(before, id), told(after, id)));
    }

    private String told(CampaignTerms terms, String id) {
        return terms.rewardRule(id)
                .map(rule -> rule.name() + ": "
                        + RuleInWords.sentence(
                                rule,
                                Map.of(
                                        rule.terms().pool(),
                                        names.apply(rule.terms().pool()))))
                .orElse("none");
    }

    private static String limits(RewardTerms terms) {
        var limits = RuleInWords.limits(terms);
        return limits.isEmpty() ? "none" : String.join(", ", limits);
    }

    private void rules(ReferralRules before, ReferralRules after) {
        compare("An order counts within", before.lookBackDays() + " days", after.lookBackDays() + " days");
        compare("Who can be referred", referred(before), referred(after));
        compare("Said after the order", lateClaims(before.lateClaims()), lateClaims(after.lateClaims()));
        quality(before.quality(), after.quality());
    }

    private static String lateClaims(LateClaims claims) {
        return claims.areTaken()
                ? "for " + claims.days() + " days, " + (claims.reviewed() ? "looked at" : "decided by the rules")
                : "never";
    }

    private void quality(QualityRules before, QualityRules after) {
        compare("Looked at", before.strictness().title(), after.strictness().title());
        compare("Most friends a day", number(before.mostPerDay()), number(after.mostPerDay()));
        compare("Most friends a week", number(before.mostPerWeek()), number(after.mostPerWeek()));
        compare("Orders look strange within", minutes(before), minutes(after));
        compare("Countries ruled out", listed(before.countries()), listed(after.countries()));
        compare("Sites ruled out", listed(before.referrers()), listed(after.referrers()));
    }

    private static String number(Integer most) {
        return most == null ? "as usual" : "" + most;
    }

    private static String minutes(QualityRules rules) {
        return rules.soonestMinutes() == 0 ? "never" : rules.soonestMinutes() + " minutes";
    }

    private static String listed(List<String> places) {
        return places.isEmpty() ? "none" : String.join(", ", places);
    }

    private void texts(CampaignTexts before, CampaignTexts after) {
        compare("Landing page: headline", before.headline(), after.headline());
        compare("Landing page: text", before.intro(), after.intro());
        compare("Landing page: button", before.button(), after.button());
        compare("Landing page: consent", before.consent(), after.consent());
        compare("Nobody claims without consent", yesOrNo(before.consentRequired()), yesOrNo(after.consentRequired()));
        compare("Share page: headline", before.shareHeadline(), after.shareHeadline());
        compare("Share page: text", before.shareIntro(), after.shareIntro());
        compare("Message to friends", before.shareMessage(), after.shareMessage());
        compare("Conditions", before.conditions(), after.conditions());
    }

    private static String yesOrNo(boolean isSo) {
        return isSo ? "yes" : "no";
    }

    private void page(PageSettings before, PageSettings after) {
        compare("Theme", names.apply(before.theme()), names.apply(after.theme()));
        var settings = new TreeSet<>(before.settings().keySet());
        settings.addAll(after.settings().keySet());
        settings.forEach(setting -> compare(
                names.apply(setting),
                before.settings().getOrDefault(setting, "the theme's"),
                after.settings().getOrDefault(setting, "the theme's")));
    }

    private static String referred(ReferralRules rules) {
        return rules.newCustomersOnly() ? "new customers only" : "everybody";
    }

    private void compare(String what, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(what, before, after));
        }
    }
}
