package org.goodturn.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.LateClaims;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.WorkingTerms;
import org.goodturn.merchant.Role;
import org.goodturn.shared.money.Money;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offer, rules and schedule: saved as a draft, or shown again with what is wrong. */
@QuarkusTest
class CampaignEditorTest {

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private PortalVisitor olga;
    private String path;

    CampaignEditorTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_owns_a_shop() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        path = "/portal/campaigns/" + shop.campaign();
    }

    @Test
    void an_offer_is_saved_as_a_draft() {
        var pool = latest().friend().pool();

        var answer =
                posts("/offer", offer(Map.of("friendKind", "fixed", "friendWorth", "12,50", "friendHoldDays", "3")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(latest().friend())
                .isEqualTo(new RewardTerms(Trigger.CLAIM, new RewardValue.Fixed(Money.of(12_50, "EUR")), 3, pool));
        assertThat(inForce().friend().value()).isEqualTo(new RewardValue.PercentOff(10_00));
        assertThat(olga.opens(path + "/offer").select("[role=status]").text()).contains("Saved in the draft");
    }

    @Test
    void a_wrong_offer_comes_back_as_typed_with_the_problem_beside_the_field() {
        var wrong = List.of(
                List.of("friendWorth", "ten"),
                List.of("friendWorth", "0"),
                List.of("friendWorth", "100.01"),
                List.of("friendWorth", "1e5"),
                List.of("advocateWorth", "19.999"),
                List.of("advocateWorth", "99999999999999"),
                List.of("friendHoldDays", "-1"),
                List.of("friendHoldDays", "366"),
                List.of("friendTrigger", "FULL_MOON"),
                List.of("friendPool", "pol_00000000000000000000"),
                List.of("advocatePool", "'; drop table reward"));
        for (var field : wrong) {
            var answer = posts("/offer", offer(Map.of(field.get(0), field.get(1))));

            assertThat(answer.statusCode()).as(field.toString()).isEqualTo(422);
            var page = olga.read(answer);
            assertThat(page.select("[aria-invalid=true]").eachAttr("name")).containsExactly(field.get(0));
            assertThat(page.select("#" + field.get(0) + "-problem").text()).isNotEmpty();
        }
        assertThat(working().isChanged()).isFalse();
    }

    @Test
    void while_an_offer_is_typed_it_is_said_in_words() {
        var answer = olga.swaps(path + "/offer/sentences", offer(Map.of("friendWorth", "25")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("A friend gets 25 % off on claiming the offer");
        assertThat(olga.swaps(path + "/offer/sentences", offer(Map.of("friendWorth", "")))
                        .statusCode())
                .isEqualTo(204);
        assertThat(working().isChanged()).isFalse();
    }

    @Test
    void rules_have_limits() {
        assertThat(posts("/rules", "lookBackDays", "90").statusCode()).isEqualTo(303);
        assertThat(latest().rules().lookBackDays()).isEqualTo(90);
        assertThat(latest().rules().newCustomersOnly()).isFalse();
        for (var days : List.of("0", "731", "", "9e9", "many")) {
            assertThat(problem(posts("/rules", "lookBackDays", days), "lookBackDays"))
                    .isNotEmpty();
        }
    }

    @Test
    void how_long_it_may_be_said_after_an_order_is_a_rule_too() {
        posts("/rules", "lookBackDays", "30", "lateClaimDays", "21", "lateClaimsByRule", "true");

        assertThat(latest().rules().lateClaims()).isEqualTo(new LateClaims(21, false));
        assertThat(olga.opens(path + "/publication").text()).contains("for 21 days, decided by the rules");
        for (var days : List.of("91", "many")) {
            assertThat(problem(posts("/rules", "lookBackDays", "30", "lateClaimDays", days), "lateClaimDays"))
                    .isNotEmpty();
        }
    }

    @Test
    void name_and_end_take_effect_at_once() {
        assertThat(posts("/schedule", "name", "Autumn", "endsAt", "2099-12-31T18:00")
                        .statusCode())
                .isEqualTo(303);
        assertThat(working().isChanged()).isFalse();
        assertThat(olga.opens(path).text()).contains("Autumn").contains("31 Dec 2099, 18:00");
        assertThat(posts("/schedule", "name", "Autumn", "endsAt", "").statusCode())
                .isEqualTo(303);
        for (var end : List.of("2020-01-01T00:00", "9999-01-01T00:00", "tomorrow", "+999999999-12-31T23:59")) {
            assertThat(problem(posts("/schedule", "name", "Autumn", "endsAt", end), "endsAt"))
                    .isNotEmpty();
        }
        assertThat(problem(posts("/schedule", "name", " ", "endsAt", ""), "name"))
                .isNotEmpty();
    }

    private String problem(Response answer, String field) {
        assertThat(answer.statusCode()).as(field).isEqualTo(422);
        return olga.read(answer).select("#" + field + "-problem").text();
    }

    private Response posts(String tab, String... fields) {
        return olga.posts(path + tab, fields);
    }

    private String[] offer(Map<String, String> changed) {
        var form = olga.opens(path + "/offer").select("#offer [name]");
        var fields = new ArrayList<String>();
        form.stream().filter(field -> !field.attr("name").equals("csrf")).forEach(field -> {
            var name = field.attr("name");
            var value = field.tagName().equals("select")
                    ? field.select("option[selected]").val()
                    : field.val();
            fields.addAll(List.of(name, changed.getOrDefault(name, value)));
        });
        return fields.toArray(String[]::new);
    }

    private CampaignTerms latest() {
        return working().latest();
    }

    private CampaignTerms inForce() {
        return working().inForce().orElseThrow().terms();
    }

    private WorkingTerms working() {
        return shops.as(shop.merchantId(), () -> WorkingTerms.of(Campaign.of(shop.campaignId())));
    }
}
