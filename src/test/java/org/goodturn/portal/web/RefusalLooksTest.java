package org.goodturn.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.goodturn.merchant.Role;
import org.goodturn.support.Chromium;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages that say no, for somebody who helps customers and opens what is not hers. */
@QuarkusTest
class RefusalLooksTest {

    @Inject
    MerchantFixture fixture;

    @ParameterizedTest
    @CsvSource({"403, /portal/developers", "404, /portal/people/per_00000000000000000000"})
    void a_refusal_can_be_read_by_everybody_and_leads_on(int status, String path) {
        var sam = fixture.signedIn(fixture.merchant("Bikes & Co"), Role.SUPPORT);

        Chromium.inEveryLook(window -> {
            sam.takesOver(window);
            assertThat(window.opens(sam.address(path)).status()).isEqualTo(status);
            assertThat(window.page().locator("main a[href]").count()).isPositive();
            window.showsRefusal("portal/error-" + status);
        });
    }
}
