package org.goodturn.tag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tag tells, and what it keeps, in a real browser on a strict page. */
class TagScriptTest {

    private static final String CLICK = "clk_0123456789abcdefghjk";

    private ShopWithTag shop;
    private BrowserWindow window;

    @BeforeEach
    void open() throws IOException {
        window = Chromium.phone();
        shop = new ShopWithTag();
    }

    @AfterEach
    void close() {
        shop.close();
        window.close();
    }

    @Test
    void a_visit_is_told_with_the_click_that_brought_it_and_without_the_rest_of_the_address() throws Exception {
        window.opens(shop.address() + "/bikes?email=finn@example.org&gt_click=" + CLICK);

        var visit = shop.called("page");

        assertThat(visit.get("page").asText()).isEqualTo(shop.address() + "/bikes");
        assertThat(visit.get("click_id").asText()).isEqualTo(CLICK);
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void a_click_is_remembered_for_later_pages() throws Exception {
        window.opens(shop.address() + "?gt_click=" + CLICK);
        shop.called("page");

        window.opens(shop.address() + "/cart");

        assertThat(shop.called("page").get("click_id").asText()).isEqualTo(CLICK);
    }

    @Test
    void the_cookie_alone_is_enough_to_remember() throws Exception {
        window.opens(shop.address() + "?gt_click=" + CLICK);
        shop.called("page");
        window.page().evaluate("localStorage.clear()");

        window.opens(shop.address() + "/cart");

        assertThat(shop.called("page").get("click_id").asText()).isEqualTo(CLICK);
    }

    @Test
    void a_click_id_that_is_none_of_ours_is_not_kept() throws Exception {
        window.opens(shop.address() + "?gt_click=clk_<script>");

        assertThat(shop.called("page").has("click_id")).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    void an_event_carries_its_name_data_click_and_a_key_of_its_own() throws Exception {
        shop.running("window.goodturn = window.goodturn || [];"
                + "goodturn.push(['event', 'registration', {email: 'finn@example.org'}]);"
                + "goodturn.push(['event', 'registration', {email: 'finn@example.org'}]);");

        window.opens(shop.address() + "?gt_click=" + CLICK);

        var first = shop.called("events");
        assertThat(first.get("event_name").asText()).isEqualTo("registration");
        assertThat(first.get("event_time").asText()).endsWith("Z");
        assertThat(first.get("data").get("email").asText()).isEqualTo("finn@example.org");
        assertThat(first.get("data").get("click_id").asText()).isEqualTo(CLICK);
        assertThat(shop.called("events").get("idempotency_key")).isNotEqualTo(first.get("idempotency_key"));
    }

    @Test
    void the_same_order_has_the_same_key_even_on_a_page_that_is_loaded_twice() throws Exception {
        shop.running("window.goodturn = [['event', 'conversion', {partner_conversion_id: '1001'}]]");

        window.opens(shop.address());
        window.page().reload();

        assertThat(shop.called("events").get("idempotency_key").asText()).isEqualTo("conversion%3A1001");
        assertThat(shop.called("events").get("idempotency_key").asText()).isEqualTo("conversion%3A1001");
    }

    @Test
    void a_call_that_fails_is_repeated_with_the_same_key() throws Exception {
        shop.running("window.goodturn = [['event', 'registration', {}]]").answering("events", 500, "oops");

        window.opens(shop.address());

        var first = shop.called("events");
        shop.answering("events", 202, "{}");
        assertThat(shop.called("events")).isEqualTo(first);
        assertThat(shop.calledAgain("events")).isFalse();
    }

    @Test
    void a_call_that_is_refused_is_not_repeated() throws Exception {
        shop.running("window.goodturn = [['event', 'registration', {}]]").answering("events", 403, "{}");

        window.opens(shop.address());

        shop.called("events");
        assertThat(shop.calledAgain("events")).isFalse();
    }

    @Test
    void calls_after_loading_run_at_once() throws Exception {
        window.opens(shop.address());
        shop.called("page");

        window.page().evaluate("goodturn.event('registration', {}); goodturn.push(['event', 'subscribed'])");

        var names = List.of(shop.called("events"), shop.called("events"));
        assertThat(names)
                .extracting(event -> event.get("event_name").asText())
                .containsExactlyInAnyOrder("registration", "subscribed");
    }

    @Test
    void without_the_required_consent_nothing_is_stored_and_no_visit_is_told() throws Exception {
        shop.tagged("data-consent=required").running("window.goodturn = [['event', 'registration', {}]]");

        window.opens(shop.address() + "?gt_click=" + CLICK);

        assertThat(shop.called("events").get("data").get("click_id").asText()).isEqualTo(CLICK);
        assertThat(shop.calledAgain("page")).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    void consent_given_later_catches_up_and_consent_withdrawn_forgets() throws Exception {
        shop.tagged("data-consent=required");
        window.opens(shop.address() + "?gt_click=" + CLICK);
        window.page().locator("h1").waitFor();
        window.page().waitForLoadState();

        window.page().evaluate("goodturn.push(['consent', 'granted'])");
        assertThat(shop.called("page").get("click_id").asText()).isEqualTo(CLICK);
        assertThat(stored()).containsKeys("cookie", "storage");

        window.page().evaluate("goodturn.push(['consent', 'denied'])");
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_browser_that_asks_not_to_be_tracked_is_not() throws Exception {
        window.context().addInitScript("Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})");
        shop.running("window.goodturn = [['consent', 'granted'], ['event', 'registration', {}]]");

        window.opens(shop.address() + "?gt_click=" + CLICK);

        shop.called("events");
        assertThat(shop.calledAgain("page")).isFalse();
        assertThat(stored()).isEmpty();
    }

    @Test
    void events_can_be_written_into_the_page_without_any_script() throws Exception {
        shop.showing("""
                <div hidden data-goodturn-event="conversion" data-goodturn-partner-conversion-id="1001"
                     data-goodturn-cart-value="84.00"></div>
                <button type="button" data-goodturn-event="shared"><b>Share</b></button>
                """);

        window.opens(shop.address());

        var conversion = shop.called("events");
        assertThat(conversion.get("event_name").asText()).isEqualTo("conversion");
        assertThat(conversion.get("data").toString())
                .isEqualTo("{\"partner_conversion_id\":\"1001\",\"cart_value\":\"84.00\"}");
        window.page().getByText("Share").click();
        assertThat(shop.called("events").get("event_name").asText()).isEqualTo("shared");
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> stored() {
        return (Map<String, String>) window.page().evaluate("""
                () => Object.assign({}, document.cookie && {cookie: document.cookie},
                  localStorage.length && {storage: localStorage.getItem('gt_click')})
                """);
    }
}
