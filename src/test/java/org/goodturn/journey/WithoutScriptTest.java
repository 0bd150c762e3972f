package org.goodturn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a merchant sets up once, in a browser that runs no script. */
@QuarkusTest
class WithoutScriptTest {

    @Inject
    MerchantFixture fixture;

    private PortalVisitor olga;

    @BeforeEach
    void olga_is_signed_in() {
        olga = fixture.signedIn(fixture.merchant("Bikes & Co"), Role.OWNER);
    }

    @Test
    void a_pool_is_opened_with_codes_of_the_shop() {
        try (var window = visits("/portal/rewards/pools/new")) {
            var page = window.page();
            page.getByLabel("Name").fill("Printed codes");
            page.getByText("Uploaded by you").click();
            page.getByLabel("Paste codes").fill("SPRING-1\nSPRING-2\nSPRING-3");
            page.getByLabel("Warn below").fill("2");
            press(page, "Open pool");

            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Printed codes"))
                    .waitFor();
            assertThat(page.locator("main").textContent()).contains("3");
            window.screenshot("journey/pool");
        }
        assertThat(olga.opens("/portal/rewards/pools").select("main").text()).contains("Printed codes");
    }

    @Test
    void a_key_is_made_and_seen_once() {
        try (var window = visits("/portal/developers")) {
            var page = window.page();
            page.getByLabel("Name").fill("Shop server");
            press(page, "Create access token");
            var key = page.getByLabel("Key").inputValue();
            window.screenshot("journey/key");
            assertThat(new ApiClient(key).gets("/api/v1/people").statusCode()).isEqualTo(200);

            page.getByText("I have copied it").click();
            assertThat(page.content()).contains("Shop server").doesNotContain(key);
        }
    }

    private BrowserWindow visits(String path) {
        var window = Chromium.open(Look.desktop().withoutScript());
        olga.takesOver(window);
        window.opens(olga.address(path));
        return window;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
