package org.goodturn.share;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Programs that open links, counted by several nodes. */
@QuarkusTest
class MachineLooksTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final BikeShop shops;
    private final MachineLooks looks;
    private final Jdbi jdbi;
    private final AgroalDataSource database;
    private final CurrentMerchant merchant;

    MachineLooksTest(
            BikeShop shops, MachineLooks looks, Jdbi jdbi, AgroalDataSource database, CurrentMerchant merchant) {
        this.shops = shops;
        this.looks = looks;
        this.jdbi = jdbi;
        this.database = database;
        this.merchant = merchant;
    }

    @Test
    void two_nodes_that_count_the_same_links_at_once_lose_nothing() {
        var shop = shops.open();
        var codes = IntStream.range(0, 10)
                .mapToObj(i -> shops.advocate(shop, "maria" + i + "@example.com"))
                .toList();
        var otherNode = new MachineLooks(database, merchant);

        for (int round = 0; round < 50; round++) {
            shops.as(shop.merchantId(), () -> {
                var links = codes.stream()
                        .map(code -> PersonalLink.of(new ShareCode(code)).orElseThrow())
                        .toList();
                links.forEach(link -> looks.count(link, Machine.PREVIEW, NOON));
                links.reversed().forEach(link -> otherNode.count(link, Machine.PREVIEW, NOON));
                return null;
            });
        }

        Eventually.get(() -> counted(shop), counts -> counts.equals(Collections.nCopies(10, 100L)));
        otherNode.stop(null);
    }

    private List<Long> counted(BikeShop.Opened shop) {
        return shops.as(
                shop.merchantId(),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery("select looks from machine_look where merchant_id = :merchant")
                                .bind("merchant", shop.merchantId())
                                .mapTo(Long.class)
                                .list()));
    }
}
