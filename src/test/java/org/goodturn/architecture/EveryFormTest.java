package org.goodturn.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodturn.merchant.Role;
import org.goodturn.support.BusyShop;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.MerchantRows;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.Test;

/**
 * Every field of every form of the portal, also the one added today, with what nobody should type: it is taken or
 * refused, breaks nothing, and what is refused has left no row behind.
 */
@QuarkusTest
class EveryFormTest {

    private static final int LEAST_FORMS = 30;

    @Inject
    BusyShop shops;

    @Inject
    MerchantFixture fixture;

    @Test
    void whatever_is_typed_is_taken_or_refused_whole() throws SQLException {
        var shop = shops.open();
        var forms = formsOf(shop);
        assertThat(forms).hasSizeGreaterThan(LEAST_FORMS);

        try (var rows = new MerchantRows(shop.merchantId())) {
            assertAll(forms.stream().map(form -> () -> {
                var owner = fixture.signedIn(shop.merchantId(), Role.OWNER);
                assertAll(form.writable().map(field -> () -> type(owner, form, field, rows)));
            }));
        }
    }

    private static Collection<PortalForm> formsOf(BusyShop.Busy shop) {
        var forms = new LinkedHashMap<String, PortalForm>();
        PortalPages.all()
                .flatMap(page -> PortalForm.on(shop.owner().opens(PortalPages.path(shop, page))))
                .forEach(form -> forms.putIfAbsent(form.name(), form));
        return forms.values();
    }

    private static void type(PortalVisitor owner, PortalForm form, String field, MerchantRows rows) {
        Map<String, Long> before = null;
        for (var text : Hostile.TEXTS) {
            before = before == null ? rows.counted() : before;
            var answer = form.sent(owner, field, text);

            var what = "%s: %s = %.40s".formatted(form.name(), field, text);
            assertThat(answer.statusCode()).as(what).isLessThan(500);
            assertThat(answer.asString()).as(what).doesNotContain("<script>alert");
            if (answer.statusCode() >= 400) {
                assertThat(rows.counted()).as(what).isEqualTo(before);
            } else {
                before = null;
            }
        }
    }
}
