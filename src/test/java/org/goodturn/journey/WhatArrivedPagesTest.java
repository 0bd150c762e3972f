package org.goodturn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What developers and support look at: events, messages, and what to install. */
@QuarkusTest
class WhatArrivedPagesTest {

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private PortalVisitor olga;
    private String event;

    @BeforeEach
    void one_friend_claims_and_buys() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        var order = Map.of("email", "finn@example.org", "partner_conversion_id", "1001", "cart_value", "99.90");
        event = shops.sends(shop, "conversion", order).eventId();
        new ApiClient(shops.secretKey(shop)).outcome(event);
    }

    @Test
    void an_event_is_listed_and_says_what_became_of_it() {
        assertThat(olga.opens("/portal/developers/events").text()).contains("conversion", "claimed");
        assertThat(olga.opens("/portal/developers/events/" + event).text())
                .contains("1001", "The advocate earns 20 EUR.");
    }

    @Test
    void every_mail_is_listed_and_shown_in_a_frame_of_its_own() {
        var link = olga.opens("/portal/messages").selectFirst("main a[href^=/portal/messages/msg_]");

        assertThat(olga.opens(link.attr("href")).selectFirst("iframe").attr("sandbox"))
                .isNotNull();
        assertThat(olga.gets(link.attr("href") + "/html").header("Content-Security-Policy"))
                .contains("default-src 'none'");
    }

    @Test
    void the_snippets_hold_the_merchants_own_address_and_campaign() {
        assertThat(olga.opens("/portal/developers/install").text()).contains(shop.host(), shop.campaign());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal/developers/events?q=%00",
                "/portal/developers/events?cursor=nonsense",
                "/portal/messages?cursor=nonsense",
                "/portal/developers/events?state='",
                "/portal/messages?state=%3Cb%3E",
                "/portal/developers/events?q=%25_'"
            })
    void strange_searches_are_answered_and_break_nothing(String path) {
        assertThat(olga.gets(path).statusCode()).isLessThan(500);
    }

    @Test
    void another_merchants_events_are_not_there() {
        var stranger = fixture.signedIn(fixture.merchant("Boats & Co"), Role.OWNER);

        assertThat(stranger.gets("/portal/developers/events/" + event).statusCode())
                .isEqualTo(404);
        assertThat(stranger.opens("/portal/developers/events").text()).doesNotContain("conversion");
        assertThat(PortalVisitor.stranger().gets("/portal/messages").statusCode())
                .isEqualTo(302);
    }
}
