package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.goodturn.support.BikeShop;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LandingPagesTest {

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

    private Document landing(String code) {
        return Visit.page(friend.opens("/welcome/" + code));
    }

    private String joins(String email, String name) {
        var location = friend.sends("/share/" + shop.campaign(), Map.of("email", email, "first_name", name))
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
