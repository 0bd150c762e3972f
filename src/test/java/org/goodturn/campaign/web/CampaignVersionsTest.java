package org.goodturn.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.WorkingTerms;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Role;
import org.goodturn.shared.web.Link;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a draft to what is in force, and back. */
@QuarkusTest
class CampaignVersionsTest {

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private final PastDays past;
    private final Clock clock;
    private BikeShop.Opened shop;
    private PortalVisitor olga;
    private String path;

    CampaignVersionsTest(BikeShop shops, MerchantFixture fixture, PastDays past, Clock clock) {
        this.shops = shops;
        this.fixture = fixture;
        this.past = past;
        this.clock = clock;
    }

    @BeforeEach
    void olga_owns_a_shop() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        path = "/portal/campaigns/" + shop.campaign();
    }

    @Test
    void the_review_shows_what_changes_in_words() {
        looksBack("7");

        var row = olga.opens(path + "/publication").selectFirst("table.diff tbody tr");

        assertThat(row.children().eachText()).isEqualTo(List.of("An order counts within", "30 days", "7 days"));
    }

    @Test
    void publishing_puts_the_draft_in_force_under_the_name_of_who_did_it() {
        looksBack("7");

        assertThat(olga.posts(path + "/publication").statusCode()).isEqualTo(303);

        assertThat(looksBackNow()).isEqualTo(7);
        var newest = olga.opens(path + "/versions").selectFirst(".version");
        assertThat(newest.text()).contains("Version 2").contains("In force").contains("by Olga Ostrova");
        assertThat(olga.opens(path + "/publication").text()).contains("Nothing to publish");
    }

    @Test
    void publishing_twice_makes_one_version() {
        looksBack("7");
        olga.posts(path + "/publication");

        assertThat(olga.posts(path + "/publication").statusCode()).isEqualTo(303);

        assertThat(olga.opens(path + "/versions").select(".version")).hasSize(2);
    }

    @Test
    void versions_are_compared_by_the_friends_who_came_by_them() {
        var code = shops.advocate(shop, "maria@example.com");
        shops.claims(shop, "finn@example.org", code);
        shops.claims(shop, "jo@example.org", code);
        looksBack("7");
        olga.posts(path + "/publication");
        shops.claims(shop, "ada@example.org", code);
        var order = Map.of("email", "finn@example.org", "partner_conversion_id", "1", "cart_value", "99.90");
        shops.sends(shop, "conversion", order);

        var versions = Eventually.get(
                () -> olga.opens(path + "/versions")
                        .select(".version .card-header")
                        .eachText(),
                texts -> texts.toString().contains("ordered: 1"));

        assertThat(versions.getFirst()).contains("Friends who came by it: 1, of whom ordered: 0 (0%), rewards: 1");
        assertThat(versions.getLast()).contains("Friends who came by it: 2, of whom ordered: 1 (50%), rewards: 3");
    }

    @Test
    void versions_are_compared_by_the_audience_in_which_somebody_was_when_the_friend_came() {
        var club = audience("Club", "maria@example.com\njo@example.org");
        var maria = shops.advocate(shop, "maria@example.com");
        var ivo = shops.advocate(shop, "ivo@example.com");
        shops.claims(shop, "finn@example.org", maria);
        shops.claims(shop, "jo@example.org", ivo);
        shops.claims(shop, "ada@example.org", ivo);
        server().uploads("/api/v1/audiences/" + club + "/members", "ivo@example.com");
        looksBack("7");
        olga.posts(path + "/publication");
        shops.claims(shop, "nina@example.org", ivo);
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1", "cart_value", "99.90"));

        var byAdvocate = Eventually.get(
                () -> split("?audience=" + club), rows -> rows.toString().contains("100%"));

        assertThat(byAdvocate)
                .containsExactly(
                        "Advocate in “Club” 1 0 (0%) 1",
                        "All others 0 – 0", "Advocate in “Club” 1 1 (100%) 2", "All others 2 0 (0%) 2");
        assertThat(split("?whose=friend&audience=" + club))
                .containsExactly(
                        "Friend in “Club” 0 – 0",
                        "All others 1 0 (0%) 1",
                        "Friend in “Club” 1 0 (0%) 1",
                        "All others 2 1 (50%) 3");
        assertThat(split("?audience=&whose=friend")).isEmpty();
    }

    @Test
    void what_happened_after_the_friend_came_or_long_before_puts_nobody_into_the_comparison() {
        var buyers = asked("{\"kind\": \"ordered\", \"times\": 1, \"days\": 30}");
        var maria = shops.advocate(shop, "maria@example.com");
        var ivo = shops.advocate(shop, "ivo@example.com");
        buys("maria@example.com", Duration.ofDays(29));
        buys("ivo@example.com", Duration.ofDays(31));
        shops.claims(shop, "finn@example.org", maria);
        shops.claims(shop, "jo@example.org", ivo);
        buys("finn@example.org", Duration.ZERO);
        buys("ivo@example.com", Duration.ZERO);

        assertThat(split("?audience=" + buyers))
                .containsExactly("Advocate in “Buyers” 1 1 (100%) 2", "All others 1 0 (0%) 1");
        assertThat(split("?whose=friend&audience=" + buyers)).first().isEqualTo("Friend in “Buyers” 0 – 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    friend   | {"kind": "ordered", "times": 1}     | Friend in “Buyers” 0 – 0
                    friend   | {"kind": "spent", "amount": "10"}   | Friend in “Buyers” 0 – 0
                    friend   | {"kind": "seen", "days": 30}        | Friend in “Buyers” 0 – 0
                    friend   | {"kind": "not_seen", "days": 30}    | Friend in “Buyers” 1 1 (100%) 2
                    advocate | {"kind": "referred", "friends": 1}  | Advocate in “Buyers” 0 – 0
                    """)
    void the_order_by_which_a_friend_came_is_not_before_it(String whose, String condition, String expected) {
        var code = shops.advocate(shop, "maria@example.com");
        past.tells(
                shop,
                "conversion",
                EventSource.API,
                Map.of(
                        "email",
                        "finn@example.org",
                        "advocate_code",
                        code,
                        "partner_conversion_id",
                        "1",
                        "cart_value",
                        "99.90"),
                clock.instant());

        assertThat(split("?whose=" + whose + "&audience=" + asked(condition)))
                .first()
                .isEqualTo(expected);
    }

    @Test
    void a_comparison_that_takes_too_long_says_so_and_the_page_is_there() throws SQLException {
        var club = audience("Club", "maria@example.com");
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        try (var superuser = TestDatabase.asSuperuser()) {
            superuser.setAutoCommit(false);
            superuser.createStatement().execute("lock table audience_member in access exclusive mode");

            var page = olga.opens(path + "/versions?audience=" + club);

            assertThat(page.text()).contains("took too long", "Friends who came by it: 1");
            assertThat(page.select(".version table")).isEmpty();
        }
    }

    @Test
    void only_an_audience_of_the_merchants_can_be_compared_by() {
        var foreign = new ApiClient(shops.secretKey(shops.open()))
                .posts("/api/v1/audiences", "{\"name\": \"Club\"}")
                .jsonPath()
                .getString("audience_id");
        var club = audience("Club", "maria@example.com");

        assertThat(olga.opens(path + "/versions").select("#audience option").eachAttr("value"))
                .containsExactly("", club);
        assertThat(status("advocate", foreign)).isEqualTo(404);
        assertThat(status("advocate", "' or true --")).isEqualTo(404);
        assertThat(status("both", club)).isBetween(400, 422);
    }

    @Test
    void an_old_version_is_opened_as_a_draft_and_published_again() {
        looksBack("7");
        olga.posts(path + "/publication");

        var answer = olga.posts(path + "/draft", "id", "1");

        assertThat(answer.header("Location")).endsWith("/publication");
        assertThat(looksBackNow()).isEqualTo(7);
        olga.posts(path + "/publication");
        assertThat(looksBackNow()).isEqualTo(30);
        assertThat(olga.opens(path + "/versions").select(".version")).hasSize(3);
    }

    @Test
    void a_version_that_is_not_there_opens_nothing() {
        for (var number : List.of("2", "0", "-1", "99999999999", "one", "")) {
            assertThat(olga.posts(path + "/draft", "id", number).statusCode())
                    .as(number)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_draft_can_be_thrown_away() {
        looksBack("7");

        olga.posts(path + "/draft/removal");

        assertThat(olga.opens(path + "/rules").select("#lookBackDays").val()).isEqualTo("30");
        assertThat(olga.posts(path + "/draft/removal").statusCode()).isEqualTo(303);
    }

    @Test
    void many_versions_are_paged() {
        for (int days = 1; days <= 21; days++) {
            looksBack("" + days);
            olga.posts(path + "/publication");
        }

        var first = olga.opens(path + "/versions");

        assertThat(first.select(".version")).hasSize(20);
        var next = olga.opens(first.selectFirst("a[rel=next]").attr("href"));
        assertThat(next.select(".version h2").eachText()).isEqualTo(List.of("Version 2", "Version 1"));
        var club = audience("Club", "maria@example.com");
        var compared = olga.opens(path + "/versions?whose=friend&audience=" + club);
        assertThat(compared.selectFirst("a[rel=next]").attr("href")).contains("audience=" + club, "whose=friend");
    }

    /** @return the id of an audience that asks for this */
    private String asked(String condition) {
        return server().posts("/api/v1/audiences", "{\"name\": \"Buyers\", \"conditions\": [" + condition + "]}")
                .jsonPath()
                .getString("audience_id");
    }

    private int status(String whose, String audience) {
        return olga.asks(Link.to(path + "/versions").with("whose", whose).with("audience", audience))
                .statusCode();
    }

    private ApiClient server() {
        return new ApiClient(shops.secretKey(shop));
    }

    /** @return its id */
    private String audience(String name, String members) {
        var id = server().posts("/api/v1/audiences", "{\"name\": \"" + name + "\"}")
                .jsonPath()
                .getString("audience_id");
        server().uploads("/api/v1/audiences/" + id + "/members", members);
        return id;
    }

    private void buys(String email, Duration ago) {
        past.buys(shop, email, email + ago, "99.90", "EUR", clock.instant().minus(ago));
    }

    /** The two lines of each version, the newest first. */
    private List<String> split(String query) {
        return olga.opens(path + "/versions" + query)
                .select(".version table:not(.diff) tbody tr")
                .eachText();
    }

    private void looksBack(String days) {
        olga.posts(path + "/rules", "lookBackDays", days, "newCustomersOnly", "true");
    }

    private int looksBackNow() {
        return shops.as(shop.merchantId(), () -> WorkingTerms.of(Campaign.of(shop.campaignId()))
                .promised()
                .rules()
                .lookBackDays());
    }
}
