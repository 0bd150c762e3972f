package org.goodturn.reward.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.merchant.Role;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardState;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rewards as staff see and decide on them. */
@QuarkusTest
class RewardPagesTest {

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private PortalVisitor olga;
    private String maria;

    RewardPagesTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void friends_wait_two_weeks_for_their_rewards() {
        shop = shops.open(RewardPagesTest::held);
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        maria = shops.advocate(shop, "maria@example.com");
    }

    @Test
    void a_merchant_without_rewards_is_told_how_they_come_about() {
        assertThat(olga.opens("/portal/rewards").select("main a.btn-primary")).hasSize(1);
    }

    @Test
    void the_list_shows_whose_reward_it_is_and_where_it_stands() {
        shops.claims(shop, "finn@example.org", maria);

        var row = olga.opens("/portal/rewards").selectFirst("tbody tr");

        assertThat(row.text()).contains("finn@example.org", "Friend", "10%", "On hold", "Refer a friend");
    }

    @Test
    void the_list_is_narrowed_by_what_is_asked() {
        shops.claims(shop, "finn@example.org", maria);
        shops.claims(shop, "jo@example.org", maria);
        olga.posts(page("jo@example.org") + "/cancellation", "reason", "A test");

        assertThat(people("?email=FINN@")).containsExactly("finn@example.org");
        assertThat(people("?state=canceled")).containsExactly("jo@example.org");
        assertThat(people("?state=on_hold&role=friend&campaign=" + shop.campaign()))
                .containsExactly("finn@example.org");
        assertThat(people("?state=waiting")).isEmpty();
        assertThat(people("?role=advocate")).isEmpty();
        assertThat(people("?campaign=cmp_unknown")).isEmpty();
        assertThat(people("?email=%")).isEmpty();
        assertThat(people("?email=fi\r\n\u0000nn")).isEmpty();
    }

    @Test
    void what_cannot_be_asked_is_not_there() {
        for (var query : List.of("?state=great", "?role=boss", "?after=nonsense")) {
            assertThat(olga.gets("/portal/rewards" + query).statusCode())
                    .as(query)
                    .isIn(400, 404, 422);
        }
    }

    @Test
    void a_long_list_goes_on_where_the_page_ends() {
        for (int i = 0; i < 51; i++) {
            shops.claims(shop, "friend" + i + "@example.org", maria);
        }

        var first = olga.opens("/portal/rewards?role=friend");

        assertThat(first.select("tbody tr")).hasSize(50);
        var next = olga.opens(first.selectFirst("a[rel=next]").attr("href"));
        assertThat(next.select("tbody tr a.row-link").eachText()).isEqualTo(List.of("friend0@example.org"));
        assertThat(next.select("a[rel=next]")).isEmpty();
    }

    @Test
    void a_reward_tells_why_and_what_happened() {
        shops.claims(shop, "finn@example.org", maria);

        var page = olga.opens(page("finn@example.org"));

        assertThat(page.select("h1").text()).contains("10% for finn@example.org", "On hold");
        assertThat(page.select(".decisions").text()).contains("The friend earns 10 % off, held for 14 days.");
        assertThat(page.select(".timeline").text()).contains("held for 14 days", "earned");
        assertThat(page.select("dl.facts a").eachAttr("href"))
                .anyMatch(link -> link.startsWith("/portal/people/per_"))
                .anyMatch(link -> link.startsWith("/portal/referrals/ref_"));
    }

    @Test
    void an_approved_reward_has_its_code_at_once_and_the_name_of_who_did_it() {
        shops.claims(shop, "finn@example.org", maria);
        var path = page("finn@example.org");

        assertThat(olga.posts(path + "/approval").statusCode()).isEqualTo(303);

        var page = olga.opens(path);
        assertThat(page.select("#code").val()).startsWith("HI-");
        assertThat(page.select(".timeline").text()).contains("Approved before the hold ended.", "Olga Ostrova");
        assertThat(olga.posts(path + "/approval").statusCode()).isEqualTo(409);
        assertThat(olga.posts(path + "/cancellation", "reason", "Too late").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_reward_is_canceled_with_a_reason() {
        shops.claims(shop, "finn@example.org", maria);
        var path = page("finn@example.org");

        for (var reason : List.of("", " ", "x".repeat(201), "a\u0000b")) {
            var answer = olga.posts(path + "/cancellation", "reason", reason);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(olga.read(answer).select("#reason-problem").text()).isNotEmpty();
        }
        assertThat(olga.posts(path + "/cancellation", "reason", "<b>Fraud</b>").statusCode())
                .isEqualTo(303);

        var page = olga.opens(path);
        assertThat(page.select(".timeline").text()).contains("<b>Fraud</b>");
        assertThat(page.select("main form, main .btn-primary")).isEmpty();
        assertThat(rewards()).singleElement().extracting(Reward::state).isEqualTo(RewardState.CANCELED);
    }

    @Test
    void what_was_handed_over_is_taken_back_with_a_reason() {
        shops.claims(shop, "finn@example.org", maria);
        var path = page("finn@example.org");
        olga.posts(path + "/approval");

        assertThat(olga.posts(path + "/revocation", "reason", "").statusCode()).isEqualTo(422);
        assertThat(olga.posts(path + "/revocation", "reason", "Fraud").statusCode())
                .isEqualTo(303);

        assertThat(olga.opens(path).select(".timeline").text()).contains("Fraud", "revoked");
        assertThat(olga.posts(path + "/redemption").statusCode()).isEqualTo(409);
    }

    @Test
    void what_was_used_is_noted_and_final() {
        shops.claims(shop, "finn@example.org", maria);
        var path = page("finn@example.org");
        olga.posts(path + "/approval");

        assertThat(olga.posts(path + "/redemption").statusCode()).isEqualTo(303);

        assertThat(olga.opens(path).select("h1").text()).contains("Redeemed");
        assertThat(olga.posts(path + "/revocation", "reason", "Too late").statusCode())
                .isEqualTo(409);
        assertThat(olga.posts(path + "/retry").statusCode()).isEqualTo(409);
    }

    @Test
    void the_file_holds_the_list_and_no_formula() {
        shops.claims(shop, "finn@example.org", maria);
        shops.claims(shop, "jo@example.org", maria);
        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).name = "=HYPERLINK(\"https://evil.example\")");

        var answer = olga.gets("/portal/rewards/codes.csv?email=finn");

        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"codes.csv\"");
        var rows =
                CsvReader.builder().ofNamedCsvRecord(answer.asString()).stream().toList();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField("email")).isEqualTo("finn@example.org");
            assertThat(row.getField("campaign")).startsWith("'=HYPERLINK");
            assertThat(Map.of(row.getField("value"), row.getField("unit"))).isEqualTo(Map.of("10", "percent"));
            assertThat(row.getField("state")).isEqualTo("on_hold");
            assertThat(row.getField("remaining")).isEqualTo("10");
        });
    }

    @Test
    void the_file_says_what_is_left_of_a_code() {
        shops.claims(shop, "finn@example.org", maria);
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1", "cart_value", "99.90"));
        Eventually.get(() -> file("advocate"), rows -> rows.size() == 1);

        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", "1", "partner_refund_id", "r1", "refund_amount", "49.95"));
        var reduced = Eventually.get(() -> file("advocate").getFirst(), row -> !row.getField("remaining")
                .equals("20.00"));
        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "1"));
        var revoked = Eventually.get(
                () -> file("advocate").getFirst(), row -> row.getField("state").equals("revoked"));

        assertThat(List.of(reduced.getField("value"), reduced.getField("remaining")))
                .containsExactly("20.00", "10.00");
        assertThat(List.of(revoked.getField("value"), revoked.getField("remaining")))
                .containsExactly("20.00", "0.00");
        assertThat(reduced.getHeader()).endsWith("reward_id", "remaining");
    }

    @Test
    void nothing_is_left_of_a_percentage_that_was_withdrawn() {
        shops.claims(shop, "finn@example.org", maria);
        olga.posts(page("finn@example.org") + "/cancellation", "reason", "A test");

        assertThat(file("friend").getFirst().getFields())
                .contains("canceled", "10")
                .endsWith("0");
    }

    private List<NamedCsvRecord> file(String role) {
        var content = olga.gets("/portal/rewards/codes.csv?role=" + role).asString();
        return CsvReader.builder().ofNamedCsvRecord(content).stream().toList();
    }

    private List<String> people(String query) {
        return olga.opens("/portal/rewards" + query).select("tbody a.row-link").eachText();
    }

    private String page(String email) {
        return olga.opens("/portal/rewards?email=" + email)
                .selectFirst("tbody a.row-link")
                .attr("href");
    }

    private List<Reward> rewards() {
        return shops.as(shop.merchantId(), () -> Reward.listAll());
    }

    private static CampaignTerms held(CampaignTerms terms) {
        var friend = terms.friend();
        return terms.withRewards(
                new RewardTerms(friend.trigger(), friend.value(), 14, friend.pool()), terms.advocate());
    }
}
