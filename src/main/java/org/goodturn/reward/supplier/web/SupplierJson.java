package org.goodturn.reward.supplier.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.reward.supplier.Supplier;

/**
 * A supplier on the wire.
 *
 * @param connection BY_HAND, POOL or CUSTOM; null as long as nothing is connected
 * @param oldSecretUntil until when requests are signed with an old secret, too; null when they are not
 */
@Schema(name = "Supplier")
record SupplierJson(
        @JsonProperty("supplier_id") String supplierId,
        String name,
        Supplier.Connection connection,
        String url,
        @JsonProperty("old_secret_until") Instant oldSecretUntil) {

    @Schema(name = "SupplierList")
    record Listed(List<SupplierJson> data) {}

    /** @param secret shown this once */
    @Schema(name = "SupplierSecret")
    record Secret(
            @JsonProperty("supplier_id") String supplierId,
            String secret,
            @JsonProperty("old_secret_until") Instant oldSecretUntil) {}

    static SupplierJson of(Supplier supplier, Instant now) {
        return new SupplierJson(
                supplier.publicId(),
                supplier.name,
                supplier.connection(),
                supplier.url() == null ? null : supplier.url().value(),
                supplier.secrets().oldUntil(now).orElse(null));
    }
}
