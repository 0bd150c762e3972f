package org.goodturn.reward.supplier.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.goodturn.merchant.Role;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Suppliers as staff open and connect them. */
@QuarkusTest
class SupplierPagesTest {

    private static final String PATH = "/portal/rewards/suppliers";

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private PortalVisitor olga;

    SupplierPagesTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_owns_a_shop() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
    }

    @Test
    void a_supplier_is_named_first_and_connected_later() {
        assertThat(olga.posts(PATH, "name", "Gifts", "connection", "LATER").statusCode())
                .isEqualTo(303);
        var page = olga.opens(PATH).selectFirst("tbody a.row-link").attr("href");
        assertThat(olga.opens(PATH).text()).contains("Not connected");

        olga.posts(page, "name", "Gifts", "connection", "CUSTOM", "url", "https://bikes.example/gifts");

        assertThat(olga.opens(PATH).text()).contains("Your system at https://bikes.example/gifts");
        assertThat(olga.posts(page, "name", "Gifts", "connection", "LATER").statusCode())
                .isEqualTo(422);
        assertThat(olga.opens("/portal/campaigns/" + shop.campaign() + "/reward-rules/advocate")
                        .select("#pool option")
                        .eachText())
                .contains("Gifts");
    }

    @Test
    void a_signing_secret_is_shown_once_and_the_old_one_signs_for_a_day() {
        olga.posts(PATH, "name", "Gifts", "connection", "CUSTOM", "url", "https://bikes.example/gifts");
        var page = olga.opens(PATH).selectFirst("tbody a.row-link").attr("href");
        assertThat(olga.opens(page).text()).contains("Show the secret").doesNotContain("whsec_");

        var first = olga.read(olga.posts(page + "/secret")).select("#secret").val();
        assertThat(first).startsWith("whsec_");
        assertThat(olga.opens(page).html()).doesNotContain("whsec_").contains("Change the secret");

        var changed = olga.read(olga.posts(page + "/secret"));
        assertThat(changed.select("#secret").val()).startsWith("whsec_").isNotEqualTo(first);
        assertThat(changed.text()).contains("two signatures");
        assertThat(olga.opens(page).text()).contains("It was changed.");

        assertThat(olga.read(olga.posts(page + "/secret", "leaked", "true")).text())
                .doesNotContain("two signatures");
        assertThat(olga.opens(page).text()).doesNotContain("It was changed.");
    }

    @Test
    void a_supplier_can_be_a_pool_or_colleagues() {
        var pool = olga.opens("/portal/rewards/suppliers/new")
                .selectFirst("#pool option")
                .val();

        olga.posts(PATH, "name", "Codes", "connection", "POOL", "pool", pool);
        olga.posts(PATH, "name", "Cards", "connection", "BY_HAND");

        assertThat(olga.opens(PATH).select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Codes from “Advocates”"))
                .anyMatch(row -> row.contains("By hand"));
    }

    @Test
    void a_wrong_field_comes_back_as_typed_with_the_problem_beside_it() {
        olga.posts(PATH, "name", "Taken", "connection", "LATER");
        var wrong = List.of(
                List.of("name", "", "LATER", "", ""),
                List.of("name", "Taken", "LATER", "", ""),
                List.of("name", "a\u0000b", "LATER", "", ""),
                List.of("url", "Gifts", "CUSTOM", "javascript:alert(1)", ""),
                List.of("url", "Gifts", "CUSTOM", "https://a:b@bikes.example/", ""),
                List.of("url", "Gifts", "CUSTOM", "http://10.1.2.3/gifts", ""),
                List.of("url", "Gifts", "CUSTOM", "https://bikes.example:22/gifts", ""),
                List.of("pool", "Gifts", "POOL", "", "pol_00000000000000000000"));
        for (var one : wrong) {
            var answer = olga.posts(
                    PATH, "name", one.get(1), "connection", one.get(2), "url", one.get(3), "pool", one.get(4));

            assertThat(answer.statusCode()).as(one.toString()).isEqualTo(422);
            assertThat(olga.read(answer).select("#" + one.get(0) + "-problem").text())
                    .isNotEmpty();
        }
        assertThat(olga.posts(PATH, "name", "Gifts", "connection", "MAGIC").statusCode())
                .isEqualTo(422);
        assertThat(olga.opens(PATH).select("tbody tr")).hasSize(1);
    }
}
