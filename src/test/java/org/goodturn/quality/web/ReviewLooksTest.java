package org.goodturn.quality.web;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.goodturn.merchant.Role;
import org.goodturn.referral.Referral;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The review queue in a real browser: usable by everybody in every look. */
@QuarkusTest
class ReviewLooksTest {

    @TestHTTPResource("/portal")
    URL portal;

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private PortalVisitor olga;

    ReviewLooksTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void three_friends_with_throw_away_mailboxes() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        var maria = shops.advocate(shop, "maria@example.com");
        for (var friend : List.of("finn", "jo", "kim")) {
            shops.claims(shop, friend + "@mailinator.com", maria);
        }
        olga.posts("/portal/referrals/" + ids().getFirst() + "/denial", "reason", "Nobody answers there.");
    }

    @Test
    void every_page_is_usable_in_every_look() {
        var pages = Map.of(
                "queue", portal + "/referrals/review",
                "denied", portal + "/referrals/" + ids().getFirst(),
                "open", portal + "/referrals/" + ids().getLast(),
                "list", portal + "/referrals",
                "rules", portal + "/campaigns/" + shop.campaign() + "/rules");
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            pages.forEach((name, address) -> {
                window.opens(address);
                window.shows("review/" + name);
            });
        });
    }

    private List<String> ids() {
        return shops.as(shop.merchantId(), () -> Referral.<Referral>listAll().stream()
                .map(Referral::publicId)
                .toList());
    }
}
