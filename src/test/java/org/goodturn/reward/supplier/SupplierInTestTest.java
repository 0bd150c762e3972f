package org.goodturn.reward.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SupplierInTestTest {

    @Inject
    BikeShop shops;

    @Inject
    MerchantSystem system;

    @Inject
    Tenancy tenancy;

    @Test
    void no_system_of_the_merchant_hears_of_a_test() {
        var test = shops.openTest(shops.open(), terms -> terms);

        var answer = tenancy.as(test.merchantId(), () -> system.ask(null, null));

        assertThat(answer).isInstanceOfSatisfying(SupplierAnswer.Fulfilled.class, given -> assertThat(given.code())
                .startsWith("TEST-"));
    }
}
