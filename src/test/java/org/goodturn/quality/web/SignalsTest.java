package org.goodturn.quality.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.QualityRules;
import org.goodturn.campaign.QualityRules.Strictness;
import org.goodturn.event.EventSource;
import org.goodturn.person.People;
import org.goodturn.referral.Enrolling;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each thing that may speak against a referral, as a shop sees it: the verdict and the reason. */
@QuarkusTest
class SignalsTest {

    private static final String MARIA = "maria@example.com";
    private static final String FINN = "finn@example.org";
    private static final String NETWORK = "81.6.44.0/24";

    @Inject
    BikeShop shops;

    @Inject
    Enrolling enrolling;

    @Inject
    People people;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient server;
    private String code;

    @BeforeEach
    void maria_recommends() {
        open(QualityRules.USUAL);
    }

    private void open(QualityRules rules) {
        shop = shops.open(terms -> terms.withRules(terms.rules().with(rules)));
        server = new ApiClient(shops.secretKey(shop));
        code = shops.advocate(shop, MARIA);
    }

    static Stream<Arguments> what_advocate_and_friend_share() {
        return Stream.of(
                arguments(Map.of("payment_hash", "card-1"), "OPEN", "same_payment"),
                arguments(Map.of("device_id", "d-1"), "OPEN", "same_device"),
                arguments(Map.of("shipping_address", "Sonnenweg 4, 4051 Basel"), null, "same_address"),
                arguments(Map.of("ip_address", "81.6.44.12"), null, "same_network"),
                arguments(Map.of("payment_hash", "card-1", "device_id", "d-1"), "DECLINED", "quality.blocked"));
    }

    @ParameterizedTest
    @MethodSource
    void what_advocate_and_friend_share(Map<String, String> trace, String review, String reason) {
        tells(MARIA, "visited", trace);
        var referral = orders(FINN, "1001", trace);

        assertThat(referral.getString("review")).isEqualTo(review);
        assertThat(referral.<String>getList("reasons.code")).contains(reason);
        assertThat(referral.getString("state"))
                .isEqualTo(review == null ? "APPROVED" : review.equals("OPEN") ? "PENDING" : "DENIED");
    }

    static Stream<Arguments> what_the_order_says() {
        return Stream.of(
                arguments(FINN, Map.of("country", "CH"), "DENIED", "blocked_country"),
                arguments(FINN, Map.of("referrer", "https://www.coupons.example/x"), "DENIED", "blocked_referrer"),
                arguments(FINN, Map.of("user_agent", "curl/8"), "PENDING", "machine"),
                arguments("x@mailinator.com", Map.of(), "PENDING", "disposable_email"),
                arguments("ma.ria+2@example.com", Map.of("partner_user_id", "c-1"), "DENIED", "self_referral"));
    }

    @ParameterizedTest
    @MethodSource
    void what_the_order_says(String friend, Map<String, String> said, String state, String reason) {
        open(QualityRules.USUAL.without(List.of("CH"), List.of("coupons.example")));
        tells(MARIA, "identify", Map.of("partner_user_id", "c-1"));
        var referral = orders(friend, "1001", said);

        assertThat(referral.getString("state")).isEqualTo(state);
        assertThat(referral.<String>getList("reasons.code")).contains(reason);
    }

    @Test
    void who_ordered_before_is_no_new_customer() {
        tells(FINN, "conversion", Map.of("partner_conversion_id", "1", "cart_value", "5"));
        shops.claims(shop, FINN, code);

        assertThat(one().getString("state")).isEqualTo("DENIED");
        assertThat(one().<String>getList("reasons.code")).contains("existing_customer");
    }

    @Test
    void who_orders_the_moment_after_clicking_is_looked_at_where_the_campaign_says_so() {
        open(QualityRules.USUAL.notBefore(5));
        shops.claims(shop, FINN, code);
        tells(FINN, "conversion", Map.of("partner_conversion_id", "1001", "cart_value", "99.90"));

        assertThat(one().getString("review")).isEqualTo("OPEN");
        assertThat(one().<String>getList("reasons.code")).contains("too_fast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advocate_code", "advocate_partner_user_id"})
    void who_orders_the_moment_after_a_claim_that_the_shop_told_is_looked_at_where_the_campaign_says_so(String named) {
        open(QualityRules.USUAL.notBefore(5));
        tells(MARIA, "identify", Map.of("partner_user_id", "c-1"));
        tells(FINN, "claimed", Map.of(named, named.equals("advocate_code") ? code : "c-1"));
        orders(FINN, "1001", Map.of());

        assertThat(one().getString("review")).isEqualTo("OPEN");
        assertThat(one().<String>getList("reasons.code")).contains("too_fast");
    }

    @Test
    void who_gives_the_code_with_one_order_and_the_next_has_not_been_too_fast() {
        open(QualityRules.USUAL.notBefore(5));
        orders(FINN, "1001", Map.of());
        orders(FINN, "1002", Map.of());

        assertThat(one().getString("state")).isEqualTo("APPROVED");
        assertThat(one().getString("review")).isNull();
    }

    @Test
    void several_friends_with_one_card_are_one_person_with_several_accounts() {
        orders(FINN, "1001", Map.of("payment_hash", "card-9"));
        var second = orders("ada@example.org", "1002", Map.of("payment_hash", "card-9"));

        assertThat(second.getString("review")).isEqualTo("OPEN");
        assertThat(second.<String>getList("reasons.code")).contains("same_friends");
    }

    @ParameterizedTest
    @CsvSource({"m.x@gmail.com, mx+new@googlemail.com", "m@example.org, m+n@example.org"})
    void a_customer_under_another_spelling_of_the_address_is_looked_at_where_strict(String first, String second) {
        for (var strictness : Strictness.values()) {
            open(QualityRules.USUAL.with(strictness));
            tells(first, "conversion", Map.of("partner_conversion_id", "1", "cart_value", "5"));
            var referral = orders(second, "1001", Map.of());

            assertThat(referral.getString("state")).isEqualTo(strictness == Strictness.STRICT ? "PENDING" : "APPROVED");
            assertThat(referral.<String>getList("reasons.code").contains("known_mailbox"))
                    .isNotEqualTo(strictness.isOff());
        }
    }

    @Test
    void friends_of_one_mailbox_are_one_person_with_several_accounts() {
        open(QualityRules.USUAL.with(Strictness.STRICT));
        for (int i = 0; i < 3; i++) {
            shops.claims(shop, "fx+" + i + "@gmail.com", code);
        }

        assertThat(newest().<String>getList("data.review")).containsExactly("OPEN", "OPEN", null);
        assertThat(newest().<String>getList("data[0].reasons.code")).contains("same_friends");
        orders("fx+2@gmail.com", "1001", Map.of());
        assertThat(one().getString("state")).isEqualTo("PENDING");
    }

    /** As everybody does who tries a campaign out. */
    @Test
    void friends_of_one_mailbox_pass_where_nothing_else_is_strange() {
        shops.claims(shop, "fx+1@gmail.com", code);

        assertThat(orders("fx+2@gmail.com", "1001", Map.of()).getString("state"))
                .isEqualTo("APPROVED");
        assertThat(one().<String>getList("reasons.code")).contains("same_friends", "quality.passed");
    }

    @Test
    void who_has_the_same_name_at_another_provider_is_somebody_else() {
        tells("m.x@gmail.com", "conversion", Map.of("partner_conversion_id", "1", "cart_value", "5"));

        assertThat(orders("mx@example.org", "1001", Map.of()).getString("state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void flat_mates_of_one_advocate_are_rewarded() {
        orders(FINN, "1001", Map.of("shipping_address", "Sonnenweg 4, 4051 Basel"));
        var second = orders("ada@example.org", "1002", Map.of("shipping_address", "Sonnenweg 4, 4051 Basel"));

        assertThat(second.getString("state")).isEqualTo("APPROVED");
        assertThat(second.<String>getList("reasons.code")).contains("same_household", "quality.passed");
    }

    @Test
    void who_refers_back_in_a_circle_is_looked_at() {
        shops.claims(shop, FINN, code);
        shops.claims(shop, "ada@example.org", shops.advocate(shop, FINN));
        shops.claims(shop, MARIA, shops.advocate(shop, "ada@example.org"));

        assertThat(newest().getString("data[0].review")).isEqualTo("OPEN");
        assertThat(newest().<String>getList("data[0].reasons.code")).contains("circle");
        assertThat(newest().<String>getList("data.review")).containsOnlyOnce("OPEN");
    }

    @Test
    void many_from_one_network_add_up() {
        for (int i = 0; i < 7; i++) {
            tells("friend" + i + "@example.org", "claimed", Map.of("advocate_code", code, "network", NETWORK));
        }

        assertThat(newest().<String>getList("data[0].reasons.code")).contains("crowded_network");
    }

    @Test
    void the_network_from_which_an_advocate_got_the_link_is_compared() {
        var omars = shops.as(shop.merchantId(), () -> {
            var now = clock.instant();
            var omar = people.known(new EmailAddress("omar@example.com"), now);
            return enrolling
                    .enrol(omar, Campaign.of(shop.campaignId()), EventSource.HOSTED, Optional.of(NETWORK), now)
                    .link()
                    .code()
                    .value();
        });
        tells(FINN, "conversion", Map.of("advocate_code", omars, "cart_value", "99.90", "ip_address", "81.6.44.77"));

        assertThat(one().<String>getList("reasons.code")).contains("same_network", "quality.passed");
    }

    @Test
    void of_many_claims_at_the_same_moment_no_more_pass_than_the_campaign_wants() throws Exception {
        open(QualityRules.USUAL.perDay(3));
        var claims = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 16; i++) {
            var friend = "friend" + i + "@example.org";
            claims.add(() -> shops.claims(shop, friend, code));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var claim : threads.invokeAll(claims)) {
                claim.get();
            }
        }

        var reviews = newest().<String>getList("data.review");
        assertThat(reviews).hasSize(16);
        assertThat(reviews.stream().filter("OPEN"::equals)).hasSize(13);
        assertThat(newest().<List<String>>getList("data.reasons.code").toString())
                .contains("many_friends");
    }

    private JsonPath orders(String friend, String number, Map<String, String> said) {
        var data = new HashMap<>(said);
        data.putAll(Map.of("advocate_code", code, "partner_conversion_id", number, "cart_value", "99.90"));
        tells(friend, "conversion", data);
        return one();
    }

    private void tells(String email, String name, Map<String, String> said) {
        var data = new HashMap<>(said);
        data.put("email", email);
        server.outcome(shops.sends(shop, name, data).eventId());
    }

    /** The newest one, as the API tells of it. */
    private JsonPath one() {
        return server.gets("/api/v1/referrals/{referral}", newest().getString("data[0].referral_id"))
                .jsonPath();
    }

    private JsonPath newest() {
        return server.gets("/api/v1/referrals").jsonPath();
    }
}
