package org.goodturn.integration.voucherify.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.voucherify.client.VoucherifyClient;
import io.voucherify.client.error.VoucherifyError;
import io.voucherify.client.model.customer.Address;
import io.voucherify.client.model.customer.Customer;
import io.voucherify.client.model.customer.CustomersFilter;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

/** Voucherify's published Java client, with nothing changed but its host. */
@QuarkusTest
class VoucherifyClientTest {

    @Inject
    BikeShop shops;

    @TestHTTPResource
    URI base;

    @Test
    void customers_are_kept_in_step_through_the_client() {
        var customers = client(shops.secretKey(shops.open())).customers();
        var bob = Customer.builder()
                .sourceId("source_123")
                .name("Bob Smith")
                .email("bob@example.org")
                .phone("+1 933 222 3333")
                .address(Address.builder().city("New York").build())
                .metadata(Map.of("lang", "en", "test", true))
                .build();

        var made = customers.create(bob);
        var again = customers.create(bob);
        var read = customers.get(made.getId());
        var updated = customers.update(
                Customer.builder().id(made.getId()).name("Robert Smith").build());
        var listed = customers.list(CustomersFilter.builder().limit(10).build());
        customers.delete(made.getId());

        assertThat(again.getId()).isEqualTo(made.getId());
        assertThat(read.getSourceId()).isEqualTo("source_123");
        assertThat(read.getAddress().getCity()).isEqualTo("New York");
        assertThat(read.getMetadata()).containsEntry("test", true);
        assertThat(read.getCreatedAt()).isNotNull();
        assertThat(updated.getName()).isEqualTo("Robert Smith");
        assertThat(updated.getEmail()).isEqualTo("bob@example.org");
        assertThat(listed.getCustomers()).hasSize(1);
        assertThatThrownBy(() -> customers.get(made.getId())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_is_wrong_is_an_error_that_the_client_knows() {
        var customers = client(shops.secretKey(shops.open())).customers();

        assertThatThrownBy(() -> customers.get("nobody")).isInstanceOfSatisfying(VoucherifyError.class, error -> {
            assertThat(error.getCode()).isEqualTo(404);
            assertThat(error.getKey()).isEqualTo("not_found");
            assertThat(error.getMessage()).isEqualTo("There is no such customer.");
        });
        assertThatThrownBy(() ->
                        customers.create(Customer.builder().email("nobody").build()))
                .isInstanceOfSatisfying(VoucherifyError.class, error -> assertThat(error.getDetails())
                        .startsWith("email: "));
    }

    private VoucherifyClient client(String key) {
        return new VoucherifyClient.Builder()
                .setAppId("goodturn")
                .setClientSecretKey(key)
                .setEndpoint(base.getAuthority())
                .withoutSSL()
                .build();
    }
}
