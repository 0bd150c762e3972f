package org.goodturn.merchant.web;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.merchant.Role;
import org.goodturn.support.Chromium;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.Test;

/** Nobody takes the test environment for the real one, on any device. */
@QuarkusTest
class EnvironmentLooksTest {

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    @Inject
    MerchantFixture fixture;

    @Test
    void the_test_environment_is_marked_in_every_look() {
        var shop = fixture.merchant("Bikes & Co");

        Chromium.inEveryLook(window -> {
            var olga = fixture.signedIn(shop, Role.OWNER);
            olga.posts("/portal/account/environment", "environment", "test");
            olga.takesOver(window);
            window.opens(base + "/portal/campaigns");
            window.shows("portal/test-environment");
        });
    }
}
