package org.goodturn.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.junit.jupiter.api.Test;

/** The parts that all portal pages are made of: nothing blocked, nothing inaccessible, in every look. */
@QuarkusTest
class GalleryTest {

    @TestHTTPResource("/")
    URL base;

    @Test
    void every_part_is_usable_in_every_look() {
        Chromium.inEveryLook(window -> {
            window.opens(base + "gallery/parts");
            window.shows("portal/gallery");
        });
    }

    @Test
    void the_signed_out_layout_is_usable_in_every_look() {
        Chromium.inEveryLook(window -> {
            window.opens(base + "gallery/outside");
            window.shows("portal/gallery-outside");
        });
    }

    @Test
    void the_rail_opens_on_a_phone_without_script() {
        try (var phone = Chromium.open(Look.phone().withoutScript())) {
            phone.opens(base + "gallery/parts");
            var campaigns = phone.page().locator("#rail").getByText("Campaigns");

            phone.page().getByLabel("Menu").click();

            campaigns.waitFor();
            phone.screenshot("portal/gallery-rail");
        }
    }

    @Test
    void what_cannot_be_undone_is_asked_once_more_without_script() {
        try (var phone = Chromium.open(Look.phone().withoutScript())) {
            phone.opens(base + "gallery/parts");
            var question = phone.page().getByText("stop working at once");

            assertThat(question.isVisible()).isFalse();
            phone.page()
                    .getByText("Revoke", new Page.GetByTextOptions().setExact(true))
                    .click();

            question.waitFor();
            phone.screenshot("portal/gallery-confirm");
            phone.page().getByText("Cancel").last().click();
            assertThat(question.isVisible()).isFalse();
        }
    }
}
