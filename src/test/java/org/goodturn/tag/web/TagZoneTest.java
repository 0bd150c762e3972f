package org.goodturn.tag.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.goodturn.support.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A zone in the page: the card when there is one, the page's own content whenever there is not. */
class TagZoneTest {

    private static final String ZONE = "zones/call-to-action";

    private ShopWithTag shop;

    @BeforeEach
    void open() throws IOException {
        shop = new ShopWithTag().showing("""
                <p>Three bicycles, built by hand.</p>
                <div data-goodturn-zone="call-to-action"><a href="/invite">Invite a friend</a></div>
                """);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_zone_shows_its_card_on_the_strictest_page() throws Exception {
        shop.answering(ZONE, 200, card(Map.of()));

        Chromium.inEveryLook(window -> {
            window.opens(shop.address());

            assertThat(window.page().locator("section b")).hasText("Give 10 %, get €20");
            assertThat(window.page().getByText("Invite friends")).hasAttribute("href", "https://bikes.test/share");
            window.shows("tag-zone");
        });
    }

    @Test
    void a_zone_can_be_asked_for_by_script() throws Exception {
        shop.showing("<div id=offer></div>")
                .running("window.goodturn = [['zone', {name: 'call-to-action', element: 'offer'}]];"
                        + "addEventListener('DOMContentLoaded', () =>"
                        + " goodturn.push(['zone', {name: 'call-to-action', element: 'offer'}]))")
                .answering(ZONE, 200, card(Map.of()));

        try (var window = Chromium.phone()) {
            window.opens(shop.address());

            assertThat(window.page().locator("section b")).hasText("Give 10 %, get €20");
        }
        assertThat(shop.called(ZONE)).isNotNull();
        assertThat(shop.calledAgain(ZONE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | <h1>Internal Server Error</h1>",
                "403 | {\"code\": \"origin_not_allowed\"}",
                "204 | ''",
                "200 | <!doctype html>",
                "200 | null",
                "200 | [1, 2]",
                "200 | {\"headline\": 7, \"button\": {}, \"link\": []}",
            })
    void whatever_else_is_answered_the_pages_own_link_stays(int status, String body) throws Exception {
        shop.answering(ZONE, status, body);

        assertOwnLinkStays();
    }

    @Test
    void a_link_that_is_not_for_the_web_is_not_shown() throws Exception {
        shop.answering(ZONE, 200, card(Map.of("link", "javascript:alert(1)")));

        assertOwnLinkStays();
    }

    @Test
    void a_late_answer_is_not_waited_for() throws Exception {
        shop.answeringLate(ZONE, card(Map.of()));

        try (var window = Chromium.phone()) {
            window.opens(shop.address());
            shop.called(ZONE);
            window.page().waitForTimeout(8_500);

            assertThat(window.page().getByText("Invite a friend")).isVisible();
        }
    }

    private void assertOwnLinkStays() throws Exception {
        try (var window = Chromium.phone()) {
            window.opens(shop.address());
            shop.called(ZONE);
            window.page().waitForTimeout(300);

            assertThat(window.page().getByText("Invite a friend")).isVisible();
            assertThat(window.page().getByText("Invite a friend")).hasAttribute("href", "/invite");
        }
    }

    private static String card(Map<String, String> changes) throws Exception {
        var content = new TreeMap<>(Map.of(
                "headline", "Give 10 %, get €20",
                "text", "Your friends save on their first bicycle, and you get a voucher when they buy.",
                "button", "Invite friends",
                "link", "https://bikes.test/share",
                "icon", "M4 11h16v9H4zM3 7h18v4H3zM12 7v13M12 7C9 7 7 6 7 4.5S10 2 12 7c2-5 5-4 5-2.5S15 7 12 7",
                "style", ShopWithTag.resource("/tag/zone.css") + ":host { --accent: #0b6e4f; --on-accent: #ffffff }"));
        content.putAll(changes);
        return new ObjectMapper().writeValueAsString(content);
    }
}
