package org.goodturn.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.Tiered;
import org.goodturn.campaign.WorkingTerms;
import org.goodturn.campaign.rule.Comparison;
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.merchant.Role;
import org.goodturn.shared.money.Money;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rewards beyond the offer: written in a form, kept as a draft, told in a sentence. */
@QuarkusTest
class RewardRulePagesTest {

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private PortalVisitor olga;
    private String path;

    RewardRulePagesTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_owns_a_shop() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        path = "/portal/campaigns/" + shop.campaign() + "/reward-rules";
    }

    /** Every part of the form filled in. */
    static String[] everything(PortalVisitor visitor, String path) {
        return fields(
                visitor,
                path + "/new",
                Map.ofEntries(
                        Map.entry("name", "Renewals of friends"),
                        Map.entry("trigger", "EVENT"),
                        Map.entry("event", "subscription_renewed"),
                        Map.entry("worth", "percent_of_sale"),
                        Map.entry("salePercent", "7.5"),
                        Map.entry("saleMost", "50"),
                        Map.entry("rounding", "NEAREST"),
                        Map.entry("minimumSale", "true"),
                        Map.entry("minimumSaleLeast", "19.90"),
                        Map.entry("firstPurchase", "true"),
                        Map.entry("newCustomer", "true"),
                        Map.entry("audience", "true"),
                        Map.entry("audienceRole", "FRIEND"),
                        Map.entry("audienceName", "vip"),
                        Map.entry("nthFriend", "true"),
                        Map.entry("nthFriendN", "5"),
                        Map.entry("nthFriendRepeating", "true"),
                        Map.entry("nthOrder", "true"),
                        Map.entry("nthOrderN", "2"),
                        Map.entry("product", "true"),
                        Map.entry("productNames", "E-Bike\n\n Cargo bike "),
                        Map.entry("eventSays", "true"),
                        Map.entry("eventSaysField", "plan"),
                        Map.entry("eventSaysComparison", "IS_NOT"),
                        Map.entry("eventSaysValue", "trial"),
                        Map.entry("recurrence", "for_months"),
                        Map.entry("forMonths", "12"),
                        Map.entry("perPerson", "true"),
                        Map.entry("perPersonMost", "5"),
                        Map.entry("perPersonPeriod", "MONTH"),
                        Map.entry("inAll", "true"),
                        Map.entry("inAllMost", "100"),
                        Map.entry("inAllPeriod", "EVER"),
                        Map.entry("budget", "true"),
                        Map.entry("budgetMost", "1000"),
                        Map.entry("holdDays", "5"),
                        Map.entry("veto", "subscription_ended"),
                        Map.entry("expiryDays", "90"),
                        Map.entry("reminderDays", "7")));
    }

    @Test
    void a_reward_with_everything_is_kept_as_it_was_typed() {
        assertThat(olga.posts(path, everything(olga, path)).statusCode()).isEqualTo(303);

        var rule = latest().further().getFirst();
        assertThat(rule.name()).isEqualTo("Renewals of friends");
        assertThat(rule.terms())
                .isEqualTo(new RewardTerms(
                        Trigger.EVENT,
                        "subscription_renewed",
                        new PercentOfSale(7_50, Money.of(50_00, "EUR"), PercentOfSale.Rounding.NEAREST),
                        5,
                        "subscription_ended",
                        latest().advocate().pool(),
                        List.of(
                                new RewardCondition.MinimumSale(Money.of(19_90, "EUR")),
                                new RewardCondition.FirstPurchase(),
                                new RewardCondition.NewCustomer(),
                                new RewardCondition.InAudience(org.goodturn.campaign.Role.FRIEND, "vip"),
                                new RewardCondition.NthFriend(5, true),
                                new RewardCondition.NthOrder(2, false),
                                new RewardCondition.OfProduct(List.of("E-Bike", "Cargo bike")),
                                new RewardCondition.EventSays("plan", Comparison.IS_NOT, "trial")),
                        new Recurrence.ForMonths(12),
                        List.of(
                                new RewardCap.PerPerson(5, Period.MONTH),
                                new RewardCap.InAll(100, Period.EVER),
                                new RewardCap.Budget(Money.of(1000_00, "EUR"))),
                        90,
                        7));
        assertThat(olga.opens(path).select(".rules").text())
                .contains(
                        "The advocate gets 7.5 % of the sale (at most €50) on a friend's event “subscription_renewed”")
                .contains("every 5th friend of the advocate", "within a budget of €1,000", "every time for 12 months")
                .contains("expires unused after 90 days, with a reminder 7 days before");
    }

    @Test
    void what_is_shown_again_is_saved_again_without_a_change() {
        olga.posts(path, everything(olga, path));
        var before = latest();
        var page = olga.opens(path).select(".rules a").last().attr("href");

        olga.posts(page, fields(olga, page, Map.of()));

        assertThat(latest()).isEqualTo(before);
        assertThat(olga.opens(path).select("[role=status]").text()).contains("Nothing has changed.");
    }

    @Test
    void a_wrong_field_comes_back_as_typed_with_the_problem_beside_it() {
        var wrong = List.of(
                List.of("fixedAmount", "twenty", "worth", "fixed"),
                List.of("percentOff", "101", "worth", "percent_off"),
                List.of("salePercent", "0", "worth", "percent_of_sale"),
                List.of("saleMost", "0", "worth", "percent_of_sale", "salePercent", "5"),
                List.of("step1From", "-1", "worth", "tiered"),
                List.of("name", "", "worth", "fixed"),
                List.of("event", "", "trigger", "EVENT"),
                List.of("minimumSaleLeast", "0", "minimumSale", "true"),
                List.of("audienceName", "", "audience", "true"),
                List.of("nthFriendN", "0", "nthFriend", "true"),
                List.of("productNames", "", "product", "true"),
                List.of("eventSaysField", "", "eventSays", "true", "eventSaysValue", "trial"),
                List.of("eventSaysValue", "", "eventSays", "true", "eventSaysField", "plan"),
                List.of("firstTimes", "1", "recurrence", "first"),
                List.of("perPersonMost", "many", "perPerson", "true"),
                List.of("budgetMost", "", "budget", "true"),
                List.of("holdDays", "366", "worth", "fixed"),
                List.of("expiryDays", "0", "worth", "fixed"),
                List.of("reminderDays", "7", "worth", "fixed"),
                List.of("reminderDays", "90", "expiryDays", "90"),
                List.of("veto", "\u0000", "worth", "fixed"),
                List.of("pool", "pol_00000000000000000000", "worth", "fixed"));
        for (var field : wrong) {
            var changed = new LinkedHashMap<>(Map.of("name", "Bonus", "fixedAmount", "20"));
            for (int i = 0; i < field.size(); i += 2) {
                changed.put(field.get(i), field.get(i + 1));
            }

            var answer = olga.posts(path, fields(olga, path + "/new", changed));

            assertThat(answer.statusCode()).as(field.toString()).isEqualTo(422);
            var page = olga.read(answer);
            assertThat(page.select("[aria-invalid=true]").eachAttr("name")).containsExactly(field.get(0));
            assertThat(page.select("#" + field.get(0) + "-problem").text()).isNotEmpty();
        }
        assertThat(working().isChanged()).isFalse();
    }

    @Test
    void what_a_friend_does_once_is_not_promised_more_often() {
        for (var trigger : List.of("CLAIM", "REGISTRATION")) {
            for (var recurrence : List.of("every", "first", "for_months")) {
                var typed = fields(
                        olga,
                        path + "/new",
                        Map.of(
                                "name", "Bonus",
                                "fixedAmount", "1",
                                "trigger", trigger,
                                "recurrence", recurrence,
                                "firstTimes", "3",
                                "forMonths", "6"));

                var answer = olga.posts(path, typed);

                assertThat(answer.statusCode()).isEqualTo(422);
                var page = olga.read(answer);
                assertThat(page.select("[aria-invalid=true]").attr("aria-describedby"))
                        .isEqualTo("recurrence-problem");
                assertThat(page.select("#recurrence-problem").text()).contains("only once");
                assertThat(page.select("[name=recurrence][checked]").val()).isEqualTo(recurrence);
                assertThat(page.select("[name=trigger] [selected]").val()).isEqualTo(trigger);
                assertThat(olga.swaps(path + "/new/sentence", typed).statusCode())
                        .isEqualTo(204);
            }
        }
        assertThat(working().isChanged()).isFalse();
    }

    @Test
    void a_reward_for_every_order_does_not_become_one_for_every_claim() {
        var advocate = path + "/" + RewardRule.ADVOCATE;
        olga.posts(advocate, fields(olga, advocate, Map.of("recurrence", "every")));
        var offer = path.replace("/reward-rules", "/offer");

        var answer = olga.posts(offer, fields(olga, offer, Map.of("advocateTrigger", "CLAIM")));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = olga.read(answer);
        assertThat(page.select("#advocateTrigger-problem").text()).contains("only once");
        assertThat(page.select("[name=advocateTrigger] [selected]").val()).isEqualTo("CLAIM");
        assertThat(latest().advocate().trigger()).isEqualTo(Trigger.CONVERSION);
    }

    @Test
    void while_a_reward_is_typed_it_is_said_in_words() {
        var typed = fields(olga, path + "/new", Map.of("name", "Bonus", "fixedAmount", "7", "holdDays", "5"));

        var answer = olga.swaps(path + "/new/sentence", typed);

        assertThat(Jsoup.parse(answer.asString()).text())
                .contains("The advocate gets €7 on a friend's first order, after 5 days");
        assertThat(olga.swaps(path + "/new/sentence").statusCode()).isEqualTo(204);
        assertThat(olga.swaps(path + "/advocate/sentence", fields(olga, path + "/advocate", Map.of()))
                        .asString())
                .contains("€20");
        assertThat(olga.swaps(path + "/rul_00000000000000000000/sentence").statusCode())
                .isEqualTo(404);
        assertThat(working().isChanged()).isFalse();
    }

    @Test
    void what_a_rule_has_given_so_far_stands_beside_it() {
        var maria = shops.advocate(shop, "maria@example.com");
        for (var friend : List.of("finn", "jo")) {
            var email = friend + "@example.org";
            shops.claims(shop, email, maria);
            shops.sends(shop, "conversion", Map.of("email", email, "partner_conversion_id", friend));
        }

        Eventually.get(() -> olga.opens(path).select(".rules").text(), told -> told.contains("2 rewards for €40"));
        assertThat(olga.opens(path).select(".rules").text()).contains("So far: 2 rewards.");
    }

    @Test
    void steps_rise() {
        var steps = Map.of(
                "name",
                "Milestones",
                "worth",
                "tiered",
                "measure",
                "FRIENDS",
                "step1From",
                "3",
                "step1Amount",
                "10",
                "step2From",
                "10",
                "step2Amount",
                "25");

        assertThat(olga.posts(path, fields(olga, path + "/new", steps)).statusCode())
                .isEqualTo(303);

        assertThat(latest().further().getFirst().terms().value())
                .isEqualTo(new Tiered(
                        Tiered.Measure.FRIENDS,
                        List.of(
                                new Tiered.Tier(3, Money.of(10_00, "EUR")),
                                new Tiered.Tier(10, Money.of(25_00, "EUR")))));
        var falling = new LinkedHashMap<>(steps);
        falling.put("step2Amount", "5");
        assertThat(olga.read(olga.posts(path, fields(olga, path + "/new", falling)))
                        .select("#step1From-problem")
                        .text())
                .contains("worth no less");
    }

    @Test
    void a_reward_of_the_offer_can_say_more_than_the_offer_and_keeps_it() {
        var offer = path + "/" + RewardRule.ADVOCATE;
        olga.posts(offer, fields(olga, offer, Map.of("minimumSale", "true", "minimumSaleLeast", "50")));

        var page = path.replace("/reward-rules", "/offer");
        olga.posts(page, fields(olga, page, Map.of("advocateWorth", "25")));

        assertThat(latest().advocate().value().plain()).isEqualTo("25 EUR");
        assertThat(latest().advocate().conditions()).hasSize(1);
        olga.posts(
                offer, fields(olga, offer, Map.of("worth", "percent_of_sale", "salePercent", "5", "rounding", "UP")));
        olga.posts(page, fields(olga, page, Map.of("friendWorth", "15")));
        assertThat(latest().advocate().value()).isInstanceOf(PercentOfSale.class);
    }

    @Test
    void a_percentage_off_does_not_fit_into_a_budget_of_money() {
        var advocate = path + "/" + RewardRule.ADVOCATE;
        olga.posts(advocate, fields(olga, advocate, Map.of("budget", "true", "budgetMost", "500")));
        var offer = path.replace("/reward-rules", "/offer");
        var percent = fields(olga, offer, Map.of("advocateKind", "percent"));

        var answer = olga.posts(offer, percent);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = olga.read(answer);
        assertThat(page.select("#advocateWorth-problem").text()).contains("A budget needs a reward that is an amount");
        assertThat(page.select("[name=advocateKind] [selected]").val()).isEqualTo("percent");
        assertThat(olga.swaps(offer + "/sentences", percent).statusCode()).isEqualTo(204);
    }

    @Test
    void a_reward_is_removed_and_those_of_the_offer_stay() {
        olga.posts(path, everything(olga, path));
        var page = olga.opens(path).select(".rules a").last().attr("href");

        assertThat(olga.posts(page + "/removal").statusCode()).isEqualTo(303);
        assertThat(latest().further()).isEmpty();
        assertThat(olga.gets(page).statusCode()).isEqualTo(404);
        assertThat(olga.posts(path + "/friend/removal").statusCode()).isEqualTo(409);
    }

    /** What a browser would send of the page's form, with these fields changed. */
    private static String[] fields(PortalVisitor visitor, String page, Map<String, String> changed) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : visitor.opens(page).select("form[data-guard] [name]")) {
            var isChoice = field.attr("type").matches("radio|checkbox");
            if (field.tagName().equals("select")) {
                var chosen = field.select("option[selected]");
                typed.put(
                        field.attr("name"),
                        (chosen.isEmpty() ? field.select("option") : chosen)
                                .first()
                                .val());
            } else if (!isChoice || field.hasAttr("checked")) {
                typed.put(field.attr("name"), field.val());
            }
        }
        typed.remove("csrf");
        typed.putAll(changed);
        var sent = new ArrayList<String>();
        typed.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return sent.toArray(String[]::new);
    }

    private CampaignTerms latest() {
        return working().latest();
    }

    private WorkingTerms working() {
        return shops.as(shop.merchantId(), () -> WorkingTerms.of(Campaign.of(shop.campaignId())));
    }
}
