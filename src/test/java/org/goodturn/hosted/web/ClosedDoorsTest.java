package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.reward.Reward;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where nothing is to be had: it is said why, in the look of the merchant. */
@QuarkusTest
class ClosedDoorsTest {

    @Inject
    BikeShop shops;

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
    void a_paused_campaign_says_so_and_takes_no_claims() {
        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).pause());

        assertThat(Visit.page(claims("finn@example.org")).select("h1").text()).isEqualTo("We’re taking a short break");
        assertThat(eventuallyLanding("We’re taking a short break").statusCode()).isEqualTo(200);
        assertThat(shops.as(shop.merchantId(), () -> Reward.count())).isZero();
    }

    @Test
    void an_ended_campaign_says_so_and_takes_no_claims() {
        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).end(Instant.now()));

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

    private Response eventuallyLanding(String headline) {
        return Eventually.get(
                () -> friend.opens("/welcome/" + marias),
                answer -> Visit.page(answer).select("h1").text().equals(headline));
    }

    private Response claims(String email) {
        return friend.arrives("/welcome/" + marias, Map.of("email", email));
    }

    private String joins(String email, String name) {
        var location = friend.sends("/share/" + shop.campaign(), Map.of("email", email, "first_name", name))
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
