package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Map;
import org.goodturn.share.Click;
import org.goodturn.support.BikeShop;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way from an advocate to a friend's code in a real browser, as on a phone: with script and without. */
@QuarkusTest
class OnAPhoneTest {

    /** A browser that is driven says so in its name, and is not counted as a person; this one passes for somebody's. */
    private static final Map<String, String> SOMEBODY = Map.of(
            "User-Agent",
            "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36");

    @Inject
    BikeShop shops;

    @TestHTTPResource("/")
    URL base;

    private BikeShop.Opened shop;

    @BeforeEach
    void open() {
        shop = shops.open(terms -> terms.withPage(
                new org.goodturn.campaign.PageSettings(
                        "aurora", Map.of("hero", "ride", "accent", "#0f766e", "backdrop", "#f3f7f1")),
                terms.shop()));
    }

    @Test
    void a_friend_gets_the_code_with_script() {
        travel(Look.phone());
    }

    @Test
    void a_friend_gets_the_code_without_script() {
        travel(Look.phone().withoutScript());
    }

    @Test
    void the_share_buttons_copy_the_link_and_tell_the_channel() {
        try (var window = Chromium.open(Look.phone())) {
            window.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
            var link = joins(window);

            window.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy"))
                    .click();

            window.page().getByText("Copied").first().waitFor();
            assertThat(window.page().evaluate("navigator.clipboard.readText()")).isEqualTo(link);
            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void every_way_it_can_end_is_usable_by_everybody() {
        var code = shops.advocate(shop, "maria@example.com");
        Chromium.inEveryLook(window -> {
            window.opens(address("/welcome/" + code));
            claims(window, "maria+me@example.com");
            window.assertAccessible();
            window.screenshot("hosted/own-link");
        });
        try (var window = Chromium.open(Look.phone())) {
            window.opens(address("/welcome/ZZZZZZZZ"));
            window.assertAccessible();
            window.screenshot("hosted/unknown");
            window.opens(address("/nothing"));
            window.assertAccessible();
            window.screenshot("hosted/not-found");
        }
    }

    private void travel(Look look) {
        var name = look.script() ? "" : "-without-script";
        try (var window = Chromium.open(look)) {
            var link = joins(window);
            window.shows("hosted/personal" + name);

            window.context().setExtraHTTPHeaders(SOMEBODY);
            window.opens(link + "?via=whatsapp");
            window.shows("hosted/landing" + name);
            claims(window, "finn@example.org");

            assertThat(window.page().locator("code").textContent()).startsWith("HI-");
            window.shows("hosted/offer" + name);
            assertThat(window.context().cookies()).isEmpty();
        }
        assertThat(shops.as(shop.merchantId(), () -> Click.count())).isEqualTo(1);
    }

    private String joins(BrowserWindow window) {
        window.opens(address("/share/" + shop.campaign()));
        window.page().getByLabel("Your first name").fill("Maria");
        window.page().getByLabel("Your e-mail").fill("maria@example.com");
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Get my link"))
                .click();
        return window.page().getByLabel("Your personal link").inputValue();
    }

    private static void claims(BrowserWindow window, String email) {
        window.page().getByLabel("Your e-mail").fill(email);
        window.page().getByRole(AriaRole.BUTTON).first().click();
        window.page().waitForLoadState();
    }

    private String address(String path) {
        return "http://" + shop.host() + ":" + base.getPort() + path;
    }
}
