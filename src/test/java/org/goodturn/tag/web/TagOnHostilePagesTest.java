package org.goodturn.tag.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that tread on everybody's toes. The tag may fall silent there; the page must go on as if it were not there. */
class TagOnHostilePagesTest {

    /** The shop's own work, which comes after the tag's: it ends in a title that says so. */
    private static final String SHOP_WORK = """

            window.unhandled = [];
            addEventListener('unhandledrejection', (event) => unhandled.push(String(event.reason)));
            addEventListener('load', () => setTimeout(() => {
              document.title = unhandled.length ? unhandled.join() : 'The shop works';
            }, 400));
            """;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.goodturn = 'mine'",
                "window.goodturn = {push: 1}",
                "window.goodturn = Object.freeze({})",
                "window.goodturn = [null, 7, [], ['nothing'], ['event'], ['zone'], [{}], ['event', Symbol()]]",
                "Object.defineProperty(window, 'goodturn', {value: [], writable: false})",
                "Object.defineProperty(window, 'goodturn', {get() { throw new Error('hands off') }})",
                "window.fetch = undefined",
                "window.fetch = () => 7",
                "window.fetch = () => { throw new Error('offline') }",
                "window.JSON = {}",
                "window.URL = function () { throw 1 }",
                "Object.defineProperty(window, 'crypto', {value: {}})",
                "Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied') }})",
                "delete Array.prototype[Symbol.iterator]",
                "Array.prototype.forEach = () => { throw 1 }",
                "Element.prototype.attachShadow = undefined",
                "window.CSSStyleSheet = undefined",
            })
    void the_shop_works_where_its_page_has(String vandalism) {
        shop.showing("""
                        <div data-goodturn-zone="call-to-action"><a href="/invite">Invite a friend</a></div>
                        <div data-goodturn-event="conversion"></div>
                        """).answering("zones/call-to-action", 500, "oops").running(vandalism + ";" + SHOP_WORK);

        window.opens(shop.address());

        assertThat(window.page()).hasTitle("The shop works");
        assertThat(window.page().getByText("Invite a friend")).isVisible();
        assertThat(window.complaints()).allMatch(complaint -> complaint.startsWith("Failed to load resource"));
    }

    @Test
    void a_page_may_say_its_stub_once_more_in_strict_mode() throws Exception {
        window.opens(shop.address());
        shop.called("page");

        window.page().evaluate("""
                () => {
                  'use strict';
                  window.goodturn = window.goodturn || [];
                  goodturn.push(['event', 'registration', {}]);
                }""");

        assertThat(shop.called("events").get("event_name").asText()).isEqualTo("registration");
    }

    @Test
    void what_was_added_to_every_object_is_neither_sent_nor_obeyed() throws Exception {
        shop.running("""
                Object.assign(Object.prototype, {method: 'DELETE', credentials: 'include', mode: 'no-cors', get: 1,
                  value: 2, email: 'eve@example.org', click_id: 'clk_eve', headers: {evil: 'yes'}, body: 'evil',
                  toJSON() { return 'evil' }});
                window.goodturn = [['event', 'registration', {first_name: 'Finn'}]];
                """ + SHOP_WORK);

        window.opens(shop.address());

        var event = shop.called("events");
        assertThat(event.get("event_name").asText()).isEqualTo("registration");
        assertThat(event.get("data").toString()).isEqualTo("{\"first_name\":\"Finn\"}");
        assertThat(shop.called("page").has("email")).isFalse();
        assertThat(window.page()).hasTitle("The shop works");
    }

    @Test
    void elements_that_take_our_names_do_no_harm() throws Exception {
        shop.showing("""
                        <a id="goodturn" href="/">x</a><a id="goodturn">y</a><img name="currentScript" alt="">
                        <form name="cookie"><input name="x" aria-label="x"></form>
                        <div data-goodturn-event="subscribed"></div>
                        """).running(SHOP_WORK);

        window.opens(shop.address());

        assertThat(shop.called("events").get("event_name").asText()).isEqualTo("subscribed");
        assertThat(window.page()).hasTitle("The shop works");
    }

    @Test
    void a_page_that_may_store_nothing_at_all_still_works() {
        shop.restrictedBy("sandbox allow-scripts").running("window.goodturn = [['event', 'seen']];" + SHOP_WORK);

        window.opens(shop.address() + "?gt_click=clk_0123456789abcdefghjk");

        assertThat(window.page()).hasTitle("The shop works");
    }

    @Test
    void the_tag_pasted_twice_runs_once() throws Exception {
        shop.showing("<script async src='" + shop.programDomain() + "/tag/v1.js' data-key='" + ShopWithTag.KEY
                + "'></script>");

        window.opens(shop.address());

        shop.called("page");
        assertThat(shop.calledAgain("page")).isFalse();
    }

    @Test
    void the_one_global_cannot_be_changed_in_passing() throws Exception {
        window.opens(shop.address());
        shop.called("page");

        var event = window.page().evaluate("goodturn.event = 1; window.goodturn = 2; typeof goodturn.event");

        assertThat(event).isEqualTo("function");
    }
}
