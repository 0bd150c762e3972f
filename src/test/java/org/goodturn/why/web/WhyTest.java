package org.goodturn.why.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Role;
import org.goodturn.reward.Reward;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** “I bought with my friend's code and she got nothing.” Whoever is asked that finds the answer in one place. */
@QuarkusTest
class WhyTest {

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    @Inject
    PastDays past;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient server;
    private PortalVisitor sam;
    private String code;
    private String order;

    @BeforeEach
    void maria_recommends_and_finn_claims() {
        shop = shops.open(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        terms.advocate().trigger(),
                        terms.advocate().value(),
                        5,
                        terms.advocate().pool())));
        server = new ApiClient(shops.secretKey(shop));
        sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
        code = shops.advocate(shop, "maria@example.com");
        order = "BC-" + UUID.randomUUID();
        shops.claims(shop, "finn@example.org", code);
    }

    @Test
    void an_order_is_explained_from_the_claim_to_the_reward_that_waits() {
        buys("finn@example.org");

        var why = asked("order", order);

        assertThat(String.join(" ", why.<String>getList("answer")))
                .contains("maria@example.com brought finn@example.org")
                .contains("placed a first order")
                .contains("The advocate’s €20 is on hold until")
                .contains("stops if the order is cancelled");
        assertThat(why.<String>getList("timeline.name")).contains("claimed", "conversion");
        assertThat(why.<String>getList("timeline.verdicts.flatten().code"))
                .contains("referral.attributed", "quality.passed", "reward.earned");
    }

    @Test
    void a_later_order_is_explained_by_itself() {
        buys("finn@example.org");
        var later = Map.of("email", "finn@example.org", "partner_conversion_id", order + "-2", "cart_value", "99.90");
        server.outcome(shops.sends(shop, "conversion", later).eventId());

        assertThat(String.join(" ", asked("order", order + "-2").<String>getList("answer")))
                .contains("maria@example.com brought finn@example.org")
                .contains("The advocate has earned the reward for this referral already.")
                .doesNotContain("€20");
    }

    @Test
    void an_order_after_the_look_back_window_is_told_why_it_did_not_count() {
        var claim = Map.of("email", "fay@example.org", "advocate_code", code);
        past.tells(shop, "claimed", EventSource.HOSTED, claim, clock.instant().minus(Duration.ofDays(31)));
        buys("fay@example.org");

        assertThat(asked("order", order).<String>getList("answer"))
                .anySatisfy(sentence -> assertThat(sentence).endsWith(", and no order has counted yet."))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("Not counted, because it lies outside the look-back window of 30 days"));
        assertThat(asked("email", "fay@example.org").<String>getList("answer"))
                .noneSatisfy(sentence -> assertThat(sentence).startsWith("Not counted"));
    }

    @Test
    void what_one_campaign_says_of_an_order_is_not_said_by_the_other() {
        var other = shops.another(shop, terms -> terms);
        shops.claims(other, "finn@example.org", shops.advocate(other, "maria@example.com"));
        buys("finn@example.org");
        var later = Map.of("email", "finn@example.org", "partner_conversion_id", order + "-2", "cart_value", "99.90");
        server.outcome(shops.sends(shop, "conversion", later).eventId());

        assertThat(asked("order", order).<String>getList("answer"))
                .anySatisfy(sentence -> assertThat(sentence).endsWith(", and no order has counted yet."))
                .anySatisfy(sentence -> assertThat(sentence).contains("The advocate’s €20"))
                .noneSatisfy(sentence -> assertThat(sentence).contains("has earned", "earns"));
        assertThat(asked("order", order + "-2").<String>getList("answer"))
                .anySatisfy(sentence -> assertThat(sentence).endsWith(", and no order has counted yet."))
                .endsWith("The advocate has earned the reward for this referral already.")
                .containsOnlyOnce("The advocate has earned the reward for this referral already.");
    }

    @Test
    void what_was_told_before_two_turned_out_to_be_one_leads_to_the_referral_too() {
        buys("finn@example.org");
        var later = Map.of("partner_user_id", "c-7", "partner_conversion_id", order + "-2", "cart_value", "99.90");
        var told = shops.sends(shop, "conversion", later).eventId();
        server.outcome(told);
        server.outcome(shops.sends(shop, "identify", Map.of("email", "finn@example.org", "partner_user_id", "c-7"))
                .eventId());

        var referral = asked("order", order).<String>getList("referral_ids");

        assertThat(referral).hasSize(1);
        assertThat(asked("order", order + "-2").<String>getList("referral_ids")).isEqualTo(referral);
        assertThat(asked("event", told).<String>getList("referral_ids")).isEqualTo(referral);
    }

    @Test
    void what_led_anywhere_is_listed_before_what_has_no_meaning() {
        buys("finn@example.org");
        assertThat(asked("email", "finn@example.org").getBoolean("has_more")).isFalse();

        var last = IntStream.range(0, 201)
                .mapToObj(page -> shops.sends(shop, "page", Map.of("email", "finn@example.org")))
                .toList()
                .getLast();
        server.outcome(last.eventId());
        var why = Eventually.get(
                () -> asked("email", "finn@example.org"),
                found -> found.getBoolean("has_more")
                        && found.<String>getList("timeline.kind").contains("reward"));

        assertThat(why.<String>getList("timeline.name")).hasSize(200).contains("claimed", "conversion", "page");
        assertThat(why.<String>getList("timeline.at"))
                .extracting(Instant::parse)
                .isSorted();
        assertThat(asked("event", last.eventId()).<String>getList("timeline.id"))
                .contains(last.eventId());
        assertThat(sam.opens("/portal/why?q=finn@example.org").text()).contains("Older entries are left out");
        assertThat(sam.opens("/portal/why?q=" + order).text()).doesNotContain("Older entries are left out");
    }

    @Test
    void an_order_in_doubt_is_said_to_need_somebody() {
        buys("finn@example.org");
        var part = Map.of("partner_conversion_id", order, "refund_amount", "30.00", "currency", "USD");
        server.outcome(shops.sends(shop, "order_refunded", part).eventId());

        assertThat(asked("order", order).<String>getList("answer")).anySatisfy(sentence -> assertThat(sentence)
                .endsWith("who placed a first order. Somebody has to look at it once more."));
    }

    @Test
    void a_hold_stops_by_what_can_stop_it() {
        shop = shops.open(terms -> terms.withRewards(
                new RewardTerms(
                        RewardTerms.Trigger.CLAIM,
                        terms.friend().value(),
                        3,
                        terms.friend().pool()),
                new RewardTerms(
                        RewardTerms.Trigger.CONVERSION,
                        null,
                        terms.advocate().value(),
                        5,
                        "bike_returned",
                        terms.advocate().pool(),
                        null,
                        null,
                        null,
                        null,
                        null)));
        server = new ApiClient(shops.secretKey(shop));
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        buys("finn@example.org");

        var answer = asked("order", order).<String>getList("answer");

        assertThat(answer)
                .anySatisfy(
                        sentence -> assertThat(sentence).matches("The friend’s 10% is on hold until [-0-9T:.]+Z\\."))
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("€20 is on hold until")
                        .endsWith(", and stops if the order is cancelled or “bike_returned” happens before."));
        var id = server.gets("/api/v1/rewards?role=advocate").jsonPath().getString("data[0].reward_id");
        assertThat(fixture.signedIn(shop.merchantId(), Role.SUPPORT)
                        .opens("/portal/rewards/" + id)
                        .text())
                .contains("It stops if the order is cancelled or “bike_returned” happens before.");
    }

    @Test
    void what_became_of_the_order_and_what_else_earned_is_told_whatever_is_asked() {
        shop = shops.open(terms -> terms.with(RewardRule.added(
                "Renewals",
                org.goodturn.campaign.Role.ADVOCATE,
                new RewardTerms(
                        RewardTerms.Trigger.EVENT,
                        "renewed",
                        terms.advocate().value(),
                        0,
                        null,
                        terms.advocate().pool(),
                        null,
                        null,
                        null,
                        null,
                        null))));
        server = new ApiClient(shops.secretKey(shop));
        code = shops.advocate(shop, "maria@example.com");
        shops.claims(shop, "finn@example.org", code);
        shops.sends(shop, "looked", Map.of("email", "finn@example.org"));
        buys("finn@example.org");
        server.outcome(shops.sends(shop, "renewed", Map.of("email", "finn@example.org"))
                .eventId());
        var part = Map.of("partner_conversion_id", order, "refund_amount", "49.95", "currency", "EUR");
        server.outcome(shops.sends(shop, "order_refunded", part).eventId());
        var referral = asked("email", "finn@example.org").getString("referral_ids[0]");

        for (var why : List.of(asked("referral", referral), asked("email", "finn@example.org"))) {
            assertThat(why.<String>getList("timeline.name")).contains("conversion", "renewed", "order_refunded");
        }
        assertThat(asked("referral", referral).<String>getList("timeline.name")).doesNotContain("looked");
        assertThat(asked("email", "maria@example.com").<String>getList("timeline.verdicts.flatten().sentence"))
                .contains("As much of the advocate's 20 EUR as of the order goes back: 10 EUR.");
    }

    @Test
    void an_order_that_nobody_brought_says_so() {
        buys("nobody@example.org");

        var why = asked("order", order);

        assertThat(why.<String>getList("answer")).contains("No click, code, coupon or claim points to an advocate.");
        assertThat(why.<String>getList("referral_ids")).isEmpty();
    }

    @Test
    void somebody_who_referred_themselves_is_told_apart_in_plain_words() {
        shops.claims(shop, "maria+2@example.com", code);

        assertThat(String.join(" ", asked("email", "maria+2@example.com").<String>getList("answer")))
                .contains("does not count as brought by maria@example.com")
                .contains("Advocate and friend are the same person.");
    }

    @Test
    void a_cancelled_order_is_part_of_the_story_though_it_names_nobody() {
        buys("finn@example.org");
        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", order));
        Eventually.get(() -> asked("order", order), why -> String.join(" ", why.<String>getList("answer"))
                .contains("was not handed over"));

        var why = asked("order", order);

        assertThat(why.<String>getList("timeline.name")).contains("order_cancelled");
        assertThat(String.join(" ", why.<String>getList("answer"))).contains("cancelled inside the hold");
    }

    @Test
    void what_goes_back_with_a_part_of_the_order_is_part_of_the_answer() {
        buys("finn@example.org");
        shops.sends(shop, "order_refunded", Map.of("partner_conversion_id", order, "refund_amount", "49.95"));

        Eventually.get(() -> asked("order", order), why -> String.join(" ", why.<String>getList("answer"))
                .contains("After refunds, €10 of it is left."));
    }

    @Test
    void what_was_handed_over_and_taken_back_is_told_apart_from_what_never_was() {
        var reward = shops.as(
                shop.merchantId(), () -> Reward.<Reward>findAll().firstResult().publicId());

        server.posts("/api/v1/rewards/" + reward + "/revocation", "{\"reason\": \"It was a mistake.\"}")
                .then()
                .statusCode(200);

        assertThat(String.join(" ", asked("email", "finn@example.org").<String>getList("answer")))
                .contains("was handed over and taken back: It was a mistake.");
    }

    @Test
    void every_way_to_ask_leads_to_the_same_story() {
        var event = buys("finn@example.org");
        var referral = asked("order", order).<String>getList("referral_ids").getFirst();
        var reward = shops.as(
                shop.merchantId(), () -> Reward.<Reward>findAll().firstResult().publicId());

        for (var why : new JsonPath[] {
            asked("email", "Finn@example.org"),
            asked("email", "maria@example.com"),
            asked("referral", referral),
            asked("event", event),
            asked("reward", reward)
        }) {
            assertThat(why.<String>getList("referral_ids")).containsExactly(referral);
            assertThat(why.<String>getList("timeline.id")).contains(event, reward);
        }
    }

    @Test
    void what_nobody_knows_is_not_there() {
        server.gets("/api/v1/why?order=none").then().statusCode(404).body("code", equalTo("not_found"));
        assertThat(sam.opens("/portal/why?q=none").text()).contains("Nothing is known by that");
    }

    @Test
    void exactly_one_thing_is_asked() {
        server.gets("/api/v1/why").then().statusCode(422).body("code", equalTo("invalid_field"));
        server.gets("/api/v1/why?order=1&email=finn@example.org").then().statusCode(422);
        server.gets("/api/v1/why?email=finn")
                .then()
                .statusCode(422)
                .body("fields.email", equalTo("not an e-mail address of the form name@example.com"));
    }

    @Test
    void another_merchant_learns_nothing() {
        buys("finn@example.org");
        var other = new ApiClient(shops.secretKey(shops.open()));

        other.gets("/api/v1/why?order=" + order).then().statusCode(404);
        other.gets("/api/v1/why?email=finn@example.org").then().statusCode(404);
    }

    @Test
    void support_finds_it_by_typing_an_order_and_from_the_pages_around() {
        buys("finn@example.org");

        var page = sam.opens("/portal/why?q=" + order);

        assertThat(page.text()).contains("placed a first order").contains("What was decided");
        var referral = page.selectFirst("a[href^=/portal/referrals/ref_]").attr("href");
        assertThat(sam.opens(referral).select("a[href^=/portal/why?q=ref_]")).hasSize(1);
    }

    @Test
    void it_can_be_read_in_every_look() {
        buys("finn@example.org");

        Chromium.inEveryLook(window -> {
            sam.takesOver(window);
            window.opens(base + "/portal/why?q=" + order);
            window.shows("portal/why");
            window.opens(base + "/portal/why");
            window.shows("portal/why-empty");
        });
    }

    /** @return id of the event, once it is processed */
    @Test
    void what_was_said_first_stays_and_every_decision_is_told_with_who_and_why() {
        shops.sends(shop, "identify", Map.of("email", "maria@example.com", "payment_hash", "card-1"));
        var taken = shops.sends(
                shop,
                "conversion",
                Map.of(
                        "email",
                        "finn@example.org",
                        "partner_conversion_id",
                        order,
                        "cart_value",
                        "99.90",
                        "payment_hash",
                        "card-1"));
        server.outcome(taken.eventId());
        var referral = asked("order", order).getString("referral_ids[0]");
        for (var move : List.of("denial", "reopening", "approval")) {
            assertThat(server.posts("/api/v1/referrals/" + referral + "/" + move, "{\"reason\": \"for " + move + "\"}")
                            .statusCode())
                    .as(move)
                    .isEqualTo(200);
        }

        var why = asked("order", order);

        assertThat(why.<String>getList("timeline.findAll { it.kind == 'decision' }.verdicts.flatten().sentence"))
                .containsExactly(
                        "Denied: for denial",
                        "The decision was taken back: for reopening",
                        "Approved after review: for approval");
        assertThat(why.<String>getList("timeline.find { it.kind == 'event' && it.name == 'conversion' }.verdicts.code"))
                .contains("quality.review", "review.open")
                .doesNotContain("review.approved");
        assertThat(why.<String>getList("timeline.find { it.kind == 'again' }.verdicts.code"))
                .contains("review.approved", "reward.earned");
        assertThat(why.<String>getList("timeline.kind"))
                .containsSubsequence("event", "decision", "decision", "decision", "again");
        var page = sam.opens("/portal/why?q=" + order).select(".story__chapter").text();
        assertThat(page).contains("Looked at again: conversion", "Approved after review: for approval");
    }

    private String buys(String email) {
        var taken = shops.sends(
                shop,
                "conversion",
                Map.of("email", email, "partner_conversion_id", order, "cart_value", "99.90", "currency", "EUR"));
        server.outcome(taken.eventId());
        return taken.eventId();
    }

    private JsonPath asked(String kind, String value) {
        var answer = server.gets("/api/v1/why?" + kind + "={value}", value);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
