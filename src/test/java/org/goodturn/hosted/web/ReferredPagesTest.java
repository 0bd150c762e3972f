package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.LateClaims;
import org.goodturn.merchant.Role;
import org.goodturn.person.Person;
import org.goodturn.reward.Reward;
import org.goodturn.reward.StatusLinks;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who brought whom, said after the order. */
@QuarkusTest
class ReferredPagesTest {

    private static final String FINN = "finn@example.org";

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    @Inject
    Clock clock;

    @Inject
    StatusLinks links;

    private BikeShop.Opened shop;
    private Visit finn;
    private ApiClient server;
    private String marias;

    @BeforeEach
    void open() {
        open(new LateClaims(14, true));
    }

    private void open(LateClaims rules) {
        shop = shops.open(terms -> with(terms, rules));
        finn = new Visit(shop.host());
        server = new ApiClient(shops.secretKey(shop));
        marias = shops.advocate(shop, "maria@example.com");
    }

    @Test
    void what_a_friend_says_afterwards_waits_for_somebody_to_look_and_rewards_once() {
        orders(FINN, "1001");
        saysFriend(FINN, marias, "1001");
        saysFriend(FINN, marias, "1001");

        var referral = referral("OPEN");
        assertThat(referral).containsEntry("evidence", "late_claim").containsEntry("state", "PENDING");
        assertThat(rewards()).isEmpty();
        assertThat(server.posts(
                                "/api/v1/referrals/" + referral.get("referral_id") + "/approval",
                                "{\"reason\": \"Maria wrote to us.\"}")
                        .statusCode())
                .isEqualTo(200);

        saysFriend(FINN, marias, "1001");
        assertThat(referral("APPROVED")).containsEntry("state", "APPROVED");
        assertThat(rewards()).containsExactlyInAnyOrder("ADVOCATE", "FRIEND");
        assertThat(String.join(" ", why("1001").getList("timeline.verdicts.flatten().sentence")))
                .contains("Attributed because the friend named the advocate after the order.")
                .contains("It was said only after the order: somebody looks at it first.");
    }

    @Test
    void the_same_order_gives_the_same_rewards_whether_clicked_or_claimed() {
        open(new LateClaims(14, false));
        shops.claims(shop, "ada@example.org", marias);
        orders("ada@example.org", "2001");
        var clicked = Eventually.get(this::worths, all -> all.size() == 2);

        orders(FINN, "2002");
        saysFriend(FINN, "https://" + shop.host() + "/r/" + marias, "2002");
        var all = Eventually.get(this::worths, both -> both.size() == 4);

        clicked.forEach(all::remove);
        assertThat(all).containsExactlyInAnyOrderElementsOf(clicked);
    }

    @Test
    void whoever_said_so_reads_that_it_is_looked_at() {
        orders(FINN, "1001");
        saysFriend(FINN, marias, "1001");
        referral("OPEN");

        var path = shops.as(
                shop.merchantId(),
                () -> links.pathOf(Person.of(new EmailAddress(FINN)).orElseThrow()));
        assertThat(Visit.page(finn.opens(path)).text())
                .contains("We look at this one before anything is handed over")
                .doesNotContain("first order");
    }

    @Test
    void without_the_order_number_somebody_looks_even_where_rules_decide() {
        open(new LateClaims(14, false));
        orders(FINN, "1001");
        saysFriend(FINN, "maria@example.com", "");

        assertThat(referral("OPEN")).containsEntry("evidence", "late_hint");
    }

    @Test
    void an_advocate_may_say_so_too_and_somebody_looks() {
        open(new LateClaims(14, false));
        orders(FINN, "1001");
        var page =
                Visit.page(new Visit(shop.host()).sends("/referred/" + marias, Map.of("email", FINN, "order", "1001")));

        assertThat(page.select("h1").text()).isEqualTo("Thank you");
        assertThat(referral("OPEN")).containsEntry("evidence", "late_hint");
    }

    @Test
    void a_stronger_word_counts_whether_it_comes_before_the_weaker_one_or_after_it() {
        open(new LateClaims(14, false));
        orders(FINN, "1001");
        hints(shops.advocate(shop, "omar@example.com"));
        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "1001"));
        Eventually.get(
                () -> why("1001").getList("timeline.verdicts.flatten().code"), codes -> codes.contains("event.ahead"));

        saysFriend(FINN, marias, "1001");

        var approved = Eventually.get(
                () -> referrals("").getFirst(), found -> found.get("state").equals("APPROVED"));
        assertThat(approved).containsEntry("evidence", "late_claim");
        assertThat(referrals("OPEN")).isEmpty();
        Eventually.get(this::states, states -> states.contains("CANCELED") || states.contains("REVOKED"));
    }

    @Test
    void a_customer_from_before_cannot_be_claimed() {
        open(new LateClaims(14, false));
        shops.sends(shop, "conversion", Map.of("email", FINN, "partner_conversion_id", "1", "cart_value", "5"));
        orders(FINN, "1001");
        saysFriend(FINN, marias, "1001");

        assertThat(Eventually.get(() -> referrals(""), found -> !found.isEmpty())
                        .getFirst())
                .containsEntry("state", "DENIED");
        assertThat(rewards()).isEmpty();
    }

    @Test
    void after_the_window_nothing_comes_of_it() {
        orders(FINN, "1001");
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(15)), Clock.class);
        saysFriend(FINN, marias, "1001");

        Eventually.get(
                () -> why("1001").getList("timeline.verdicts.flatten().code"),
                codes -> codes.contains("late_claim.too_late"));
        assertThat(referrals("")).isEmpty();
    }

    @Test
    void an_order_that_was_cancelled_since_earns_nothing_though_its_cancellation_named_nobody() {
        open(new LateClaims(14, false));
        orders(FINN, "1001");
        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "1001"));
        Eventually.get(
                () -> why("1001").getList("timeline.verdicts.flatten().code"),
                codes -> codes.contains("order.unknown"));
        saysFriend(FINN, marias, "1001");

        Eventually.get(this::states, states -> states.contains("CANCELED") || states.contains("REVOKED"));
    }

    @Test
    void it_makes_no_difference_whether_the_order_or_the_word_arrives_first() {
        open(new LateClaims(14, false));
        var ordered = clock.instant();
        saysFriend(FINN, marias, "1001");
        var event = server.posts("/api/v1/events", """
                {"event_name": "conversion", "event_time": "%s",
                 "data": {"email": "%s", "partner_conversion_id": "1001", "cart_value": "99.90"}}""".formatted(ordered, FINN));
        server.outcome(event.jsonPath().getString("event_id"));

        assertThat(referral("")).containsEntry("evidence", "late_claim").containsEntry("state", "APPROVED");
        assertThat(rewards()).containsExactlyInAnyOrder("ADVOCATE", "FRIEND");
    }

    @Test
    void strangers_learn_nothing_and_leave_nobodys_address() {
        orders(FINN, "1001");
        var known = finn.sends("/referred/" + marias, Map.of("email", FINN)).asString();
        var unknown = finn.sends("/referred/" + marias, Map.of("email", "stranger@example.net"))
                .asString();

        assertThat(known).isEqualTo(unknown);
        assertThat(shops.as(shop.merchantId(), () -> Person.of(new EmailAddress("stranger@example.net"))))
                .isEmpty();
        assertThat(saysFriend(FINN, "nobody@example.net", "")).isEqualTo(saysFriend("x@example.net", marias, ""));
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_guessing_is_slowed_down() {
        var wrong = finn.sends("/referred", Map.of("email", "finn@", "advocate", marias));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Visit.page(wrong).select("#email-error").text()).contains("check your e-mail");
        var nobody = finn.sends("/referred", Map.of("email", FINN, "advocate", "Maria"));
        assertThat(Visit.page(nobody).select("#advocate-error").text()).contains("8 letters and digits");
        assertThat(Visit.page(nobody).select("#email").attr("value")).isEqualTo(FINN);

        for (int i = 0; i < 30; i++) {
            nobody = finn.sends("/referred", Map.of("email", FINN, "advocate", "Maria"));
        }
        assertThat(nobody.statusCode()).isEqualTo(429);
        assertThat(nobody.header("Retry-After")).isEqualTo("60");
    }

    @Test
    void a_colleague_says_it_in_the_portal_and_nobody_has_to_look_again() {
        orders(FINN, "1001");
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
        var person = "/portal/people/"
                + shops.as(
                        shop.merchantId(),
                        () -> Person.of(new EmailAddress(FINN)).orElseThrow().publicId());
        assertThat(sam.opens(person).select("a[href$=/late-claim]")).hasSize(1);
        assertThat(sam.posts(person + "/late-claim", "advocate", "nobody@example.com", "reason", "wrote to us")
                        .statusCode())
                .isEqualTo(422);

        var answer = sam.posts(person + "/late-claim", "advocate", marias, "order", "1001", "reason", "wrote to us");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(sam.opens(person).text()).contains("It speaks for an order that nobody was found behind");
        assertThat(referral("")).containsEntry("evidence", "staff").containsEntry("state", "APPROVED");
        assertThat(rewards()).containsExactlyInAnyOrder("ADVOCATE", "FRIEND");
    }

    @Test
    void a_server_says_it_by_the_shops_own_id_of_the_advocate() {
        open(new LateClaims(14, false));
        shops.sends(shop, "identify", Map.of("email", "maria@example.com", "partner_user_id", "c-maria"));
        orders(FINN, "1001");
        var said = server.posts("/api/v1/events?wait=true", """
                {"event_name": "claimed_late", "data": {"email": "%s", "advocate_partner_user_id": "c-maria"}}""".formatted(FINN));

        assertThat(said.jsonPath().getList("reasons.code")).contains("late_claim.taken");
        assertThat(referral("")).containsEntry("evidence", "late_claim").containsEntry("state", "APPROVED");
    }

    @Test
    void it_can_be_read_in_every_look() {
        var origin = base.replace("localhost", shop.host());
        Chromium.inEveryLook(window -> {
            window.opens(origin + "/referred");
            window.shows("hosted/referred");
            window.opens(origin + "/referred/" + marias);
            window.shows("hosted/referred-advocate");
        });
    }

    private static CampaignTerms with(CampaignTerms terms, LateClaims rules) {
        return terms.withRules(terms.rules().with(rules));
    }

    /** An advocate says so without a number, and somebody has to look. */
    private void hints(String code) {
        finn.sends("/referred/" + code, Map.of("email", FINN));
        assertThat(referral("OPEN")).containsEntry("evidence", "late_hint");
    }

    private String saysFriend(String email, String advocate, String order) {
        var fields = new HashMap<>(Map.of("email", email, "advocate", advocate));
        if (!order.isEmpty()) {
            fields.put("order", order);
        }
        return finn.sends("/referred", fields).asString();
    }

    private void orders(String email, String number) {
        var event = shops.sends(
                shop, "conversion", Map.of("email", email, "partner_conversion_id", number, "cart_value", "99.90"));
        server.outcome(event.eventId());
    }

    private io.restassured.path.json.JsonPath why(String order) {
        return server.gets("/api/v1/why?order=" + order).jsonPath();
    }

    private Map<String, Object> referral(String review) {
        return Eventually.get(() -> referrals(review), found -> !found.isEmpty())
                .getFirst();
    }

    private List<Map<String, Object>> referrals(String review) {
        var filter = review.isEmpty() ? "" : "?review=" + review;
        return server.gets("/api/v1/referrals" + filter).jsonPath().getList("data");
    }

    private List<String> rewards() {
        return all().stream().map(reward -> reward.role().name()).toList();
    }

    private List<String> states() {
        return all().stream()
                .filter(reward -> reward.role().name().equals("ADVOCATE"))
                .map(reward -> reward.state().name())
                .toList();
    }

    private List<String> worths() {
        return new java.util.ArrayList<>(all().stream()
                .map(reward -> reward.role() + " " + reward.value())
                .toList());
    }

    private List<Reward> all() {
        return shops.as(shop.merchantId(), () -> Reward.listAll());
    }
}
