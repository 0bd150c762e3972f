package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.event.Event;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.Reward;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LandingPagesTest {

    @Inject
    BikeShop shops;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private Visit friend;
    private String marias;

    @BeforeEach
    void open() {
        shop = shops.open();
        friend = new Visit(shop.host());
        marias = joins("maria@example.com", "Maria");
    }

    @Test
    void a_friend_sees_who_sent_it_and_what_it_is_worth() {
        var answer = friend.opens("/welcome/" + marias);
        var page = Visit.page(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select(".sender").text()).contains("Maria thinks you'll love Bikes & Co");
        assertThat(page.select("h1").text()).isEqualTo("10% off your first order");
        assertThat(page.select("button").text()).isEqualTo("Get my 10% off");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void an_advocate_without_a_name_is_a_friend() {
        var nameless = shops.advocate(shop, "nobody@example.com");

        assertThat(landing(nameless).select(".sender").text()).contains("A friend thinks you'll love Bikes & Co");
    }

    @Test
    void a_code_that_was_written_down_badly_is_understood() {
        var typed = marias.toLowerCase().replace('0', 'o').replace('1', 'l');

        assertThat(landing(typed.substring(0, 4) + "-" + typed.substring(4)).select("form"))
                .isNotEmpty();
    }

    @Test
    void claiming_shows_the_code_and_leads_to_the_shop() {
        var answer = claims("finn@example.org");
        var page = Visit.page(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("code").text()).isEqualTo(rewards().getFirst().code());
        assertThat(page.select("main a.button").attr("href")).isEqualTo("https://bikes.example/shop");
    }

    @Test
    void the_click_goes_along_to_the_claim_and_to_the_shop() {
        var landed = Visit.pathOf(friend.opens("/r/" + marias + "?via=whatsapp").header("Location"));
        var click = Visit.page(friend.opens(landed)).select("input[name=click]").attr("value");

        var offer = friend.arrives("/welcome/" + marias, Map.of("email", "finn@example.org", "click", click));

        assertThat(click).startsWith("clk_");
        assertThat(claimed().getFirst().data().clickId()).contains(click);
        assertThat(Visit.page(offer).select("main a.button").attr("href"))
                .isEqualTo("https://bikes.example/shop?gt_click=" + click);
    }

    @Test
    void claiming_twice_shows_the_same_code_and_gives_it_once() {
        var first = Visit.page(claims("finn@example.org")).select("code").text();
        var second = Visit.page(claims("Finn@Example.org ")).select("code").text();

        assertThat(second).isEqualTo(first).isNotEmpty();
        assertThat(rewards()).hasSize(1);
        assertThat(claimed()).hasSize(1);
    }

    @Test
    void later_the_code_is_shown_no_more_to_whoever_types_the_address() {
        claims("finn@example.org");
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)), Clock.class);

        var page = Visit.page(claims("finn@example.org"));

        assertThat(page.select("h1").text()).isEqualTo("You have it already");
        assertThat(page.text()).doesNotContain(rewards().getFirst().code());
    }

    @Test
    void an_address_that_can_not_be_one_is_said_beside_its_field() {
        var answer = friend.sends("/welcome/" + marias, Map.of("email", "finn@", "click", "clk_00000000000000000000"));
        var page = Visit.page(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#email").attr("value")).isEqualTo("finn@");
        assertThat(page.select("#email-error").text()).contains("check your e-mail");
        assertThat(page.select("input[name=click]").attr("value")).isEqualTo("clk_00000000000000000000");
        assertThat(rewards()).isEmpty();
    }

    @Test
    void ones_own_link_leads_to_sharing_it() {
        var answer = claims("maria+new@example.com");
        var page = Visit.page(answer);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.select("h1").text()).isEqualTo("That’s your own link");
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/share/" + shop.campaign() + "/" + marias);
        assertThat(rewards()).isEmpty();
    }

    @Test
    void an_existing_customer_is_offered_a_link_of_their_own() {
        var order = shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1", "cart_value", "9.90"));
        Eventually.present(() -> shops.as(
                shop.merchantId(), () -> Event.of(order.eventId()).flatMap(org.goodturn.event.EventResult::of)));

        var answer = claims("finn@example.org");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Visit.page(answer).select("h1").text()).isEqualTo("You are already one of us");
        assertThat(Visit.page(answer).select("main a.button").attr("href")).isEqualTo("/share/" + shop.campaign());
    }

    @Test
    void a_paused_campaign_says_so_and_takes_no_claims() {
        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).pause());

        assertThat(Visit.page(claims("finn@example.org")).select("h1").text()).isEqualTo("We’re taking a short break");
        assertThat(eventuallyLanding("We’re taking a short break").statusCode()).isEqualTo(200);
        assertThat(rewards()).isEmpty();
    }

    @Test
    void an_ended_campaign_says_so_and_takes_no_claims() {
        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).end());

        assertThat(claims("finn@example.org").statusCode()).isEqualTo(410);
        assertThat(eventuallyLanding("This program has ended").statusCode()).isEqualTo(410);
    }

    @Test
    void a_campaign_whose_last_day_has_passed_says_so() {
        shops.as(shop.merchantId(), () -> {
            Campaign.of(shop.campaignId()).closesAt(Instant.now().minusSeconds(60));
            return null;
        });

        assertThat(claims("finn@example.org").statusCode()).isEqualTo(410);
        assertThat(eventuallyLanding("This offer has run out").statusCode()).isEqualTo(410);
    }

    @Test
    void an_unknown_code_is_answered_in_the_look_of_the_merchant() {
        var answer = friend.opens("/welcome/ZZZZZZZZ");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visit.page(answer).select("h1").text()).isEqualTo("We don’t know this link");
        assertThat(Visit.page(answer).select(".logo").text()).isEqualTo("Bikes & Co");
    }

    @Test
    void a_code_of_another_merchant_is_unknown_here() {
        var other = new Visit(shops.open().host());

        assertThat(other.opens("/welcome/" + marias).statusCode()).isEqualTo(404);
        assertThat(other.sends("/welcome/" + marias, Map.of("email", "finn@example.org"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_host_without_a_merchant_has_no_such_pages() {
        assertThat(new Visit("nobody.localhost").opens("/welcome/" + marias).statusCode())
                .isEqualTo(404);
        assertThat(new Visit("localhost").opens("/welcome/" + marias).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_empty_pool_keeps_the_friends_place_in_the_row() {
        var waiting = emptyPool();
        var page = Visit.page(new Visit(waiting.host())
                .arrives(
                        "/welcome/" + shops.advocate(waiting, "maria@example.com"),
                        Map.of("email", "finn@example.org")));

        assertThat(page.select("h1").text()).isEqualTo("Your code is on its way");
    }

    @Test
    void pages_may_do_next_to_nothing_and_leave_nothing_behind() {
        var answer = friend.opens("/welcome/" + marias);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin");
        assertThat(answer.cookies()).isEmpty();
    }

    @Test
    void pages_and_their_files_travel_small() {
        var zipped = Map.of("Accept-Encoding", "gzip");
        var landing = friend.opens("/welcome/" + marias, zipped);
        var style = Visit.page(landing).select("link[rel=stylesheet]").attr("href");

        assertThat(landing.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(friend.opens(style, zipped).header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void too_many_tries_are_slowed_down_in_the_look_of_the_merchant() {
        var answers = java.util.stream.IntStream.range(0, 70)
                .mapToObj(i -> friend.opens("/welcome/ZZZZZZZ" + i % 10))
                .toList();

        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(Visit.page(answers.getLast()).select("h1").text()).isEqualTo("A little slower, please");
        assertThat(Visit.page(answers.getLast()).select(".logo").text()).isEqualTo("Bikes & Co");
        assertThat(friend.opens("/welcome/" + marias).statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_without_a_page_is_answered_in_the_look_of_the_merchant() {
        friend.opens("/welcome/" + marias);

        var answer = friend.opens("/nothing/here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visit.page(answer).select("h1").text()).isEqualTo("There is nothing here");
        assertThat(Visit.page(answer).select(".logo").text()).isEqualTo("Bikes & Co");
    }

    private BikeShop.Opened emptyPool() {
        return shops.open(terms -> {
            var pool = CouponPool.uploaded("Empty", 5, clock.instant());
            pool.persist();
            var friends = terms.friend();
            return terms.withRewards(
                    new RewardTerms(friends.trigger(), friends.value(), friends.holdDays(), pool.publicId()),
                    terms.advocate());
        });
    }

    private Response eventuallyLanding(String headline) {
        return Eventually.get(
                () -> friend.opens("/welcome/" + marias),
                answer -> Visit.page(answer).select("h1").text().equals(headline));
    }

    private Document landing(String code) {
        return Visit.page(friend.opens("/welcome/" + code));
    }

    private Response claims(String email) {
        return friend.arrives("/welcome/" + marias, Map.of("email", email));
    }

    private String joins(String email, String name) {
        var location = friend.sends("/share/" + shop.campaign(), Map.of("email", email, "first_name", name))
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private List<Reward> rewards() {
        return shops.as(shop.merchantId(), () -> Reward.listAll());
    }

    private List<Event> claimed() {
        return shops.as(shop.merchantId(), () -> Event.list("name", "claimed"));
    }
}
