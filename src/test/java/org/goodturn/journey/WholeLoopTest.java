package org.goodturn.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodturn.campaign.Role;
import org.goodturn.demo.DemoFile;
import org.goodturn.demo.Demonstrations;
import org.goodturn.demo.WithDemo;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.support.BikeShop;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.goodturn.support.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody watches in the first five minutes: share, click, claim, buy, both rewarded. On a phone. */
@QuarkusTest
@TestProfile(WithDemo.class)
class WholeLoopTest {

    /** A browser that is driven says so in its name, and is not counted as a person; this one passes for somebody's. */
    private static final Map<String, String> SOMEBODY = Map.of(
            "User-Agent",
            "Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36");

    @Inject
    DemoFile demo;

    @Inject
    Demonstrations demonstrations;

    @Inject
    BikeShop shops;

    private String maria;
    private String finn;

    @BeforeEach
    void meet() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        maria = "maria-" + mark + "@example.com";
        finn = "finn-" + mark + "@example.org";
    }

    @Test
    void with_script_the_tag_tells_the_visit_and_the_order_too() {
        travel(Look.phone());

        assertThat(events())
                .extracting(event -> event.source() + " " + event.name())
                .contains("HOSTED claimed", "API conversion");
        Eventually.present(() -> all().stream()
                .filter(event ->
                        event.source() == EventSource.BROWSER && event.name().equals("visited"))
                .findFirst());
        Eventually.present(() -> all().stream()
                .filter(event ->
                        event.source() == EventSource.BROWSER && event.name().equals("conversion"))
                .findFirst());
    }

    @Test
    void without_script_it_is_the_same_loop() {
        travel(Look.phone().withoutScript());
    }

    private void travel(Look look) {
        var link = advocatesLink(look);
        try (var window = Chromium.open(look)) {
            window.context().setExtraHTTPHeaders(SOMEBODY);
            window.opens(link);
            window.page().getByLabel("Your e-mail").fill(finn);
            window.page().getByRole(AriaRole.BUTTON).first().click();
            var code = window.page().locator("code").textContent();
            assertThat(code).startsWith("WELCOME-");
            window.page().locator(".hero a.button").click();
            buys(window, code);
        }
        assertThat(rewardOf(Role.FRIEND).code()).startsWith("WELCOME-");
        assertThat(rewardOf(Role.ADVOCATE).code()).startsWith("THANKS-");
    }

    private String advocatesLink(Look look) {
        try (var window = Chromium.open(look)) {
            window.opens(demo.read().orElseThrow().sharePage());
            window.page().getByLabel("Your first name").fill("Maria");
            window.page().getByLabel("Your e-mail").fill(maria);
            press(window, "Get my link");
            return window.page().getByLabel("Your personal link").inputValue();
        }
    }

    private void buys(BrowserWindow window, String code) {
        var page = window.page();
        assertThat(page.url()).contains("/demo-shop?gt_click=clk_");
        if (window.look().script()) {
            assertThat(page.locator("section b")).hasText("Give 10%, get €20");
        }
        window.shows("demo/shop");
        page.locator("article.product a").first().click();
        window.shows("demo/bike");
        press(window, "Add to cart");
        page.getByLabel("Coupon code").fill(code);
        press(window, "Apply");
        window.shows("demo/cart");
        page.getByLabel("E-mail").fill(finn);
        page.getByLabel("First name").fill("Finn");
        page.locator(".checkout button").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thank you, Finn")))
                .isVisible();
        window.shows("demo/thank-you");
    }

    private static void press(BrowserWindow window, String name) {
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private Reward rewardOf(Role role) {
        return Eventually.present(() -> in(() -> Referral.<Referral>listAll().stream()
                .filter(referral ->
                        Person.of(referral.friendId()).email().value().equals(finn))
                .flatMap(referral -> Reward.ofReferral(referral.id).stream())
                .filter(reward -> reward.role() == role && reward.code() != null)
                .findFirst()));
    }

    private List<Event> events() {
        return all().stream()
                .filter(event -> event.data().text("email").filter(finn::equals).isPresent())
                .toList();
    }

    private List<Event> all() {
        return in(() -> Event.listAll());
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return shops.as(demonstrations.known().orElseThrow().merchant(), work);
    }
}
