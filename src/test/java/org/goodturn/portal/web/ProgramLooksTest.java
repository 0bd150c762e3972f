package org.goodturn.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.mail.Message;
import org.goodturn.merchant.Role;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.goodturn.support.SeasonedShop;
import org.junit.jupiter.api.Test;

/** What staff look at day by day: on phone and desktop, light and dark, with script and without. */
@QuarkusTest
class ProgramLooksTest {

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    @Inject
    SeasonedShop seasoned;

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    @Test
    void every_page_is_usable_in_every_look() {
        var shop = seasoned.open();
        var pages = pages(shop);

        Chromium.inEveryLook(window -> {
            fixture.signedIn(shop.merchantId(), Role.OWNER).takesOver(window);
            pages.forEach((name, path) -> {
                window.opens(base + path);
                window.shows("portal/" + name);
            });
        });
    }

    @Test
    void every_empty_page_says_what_will_be_there() {
        var shop = fixture.merchant("New Bikes");

        Chromium.inEveryLook(window -> {
            fixture.signedIn(shop, Role.OWNER).takesOver(window);
            for (var page : new String[] {"", "/people", "/referrals", "/report", "/messages", "/developers/events"}) {
                window.opens(base + "/portal" + page);
                window.shows("portal/empty" + page.replace('/', '-'));
            }
        });
    }

    @Test
    void a_mail_is_seen_as_its_receiver_sees_it() {
        var shop = seasoned.open();
        var mail = shops.as(
                shop.merchantId(), () -> Message.<Message>listAll().getFirst().publicId());

        for (var look : Look.all()) {
            try (var window = Chromium.open(look)) {
                fixture.signedIn(shop.merchantId(), Role.OWNER).takesOver(window);
                window.opens(base + "/portal/messages/" + mail);
                window.page().frameLocator(".mail-frame").locator("h1").waitFor();
                assertThat(window.complaints()).isEmpty();
                window.screenshot("portal/message");
            }
        }
    }

    @Test
    void new_events_appear_by_themselves() {
        var shop = shops.open();

        try (var window = Chromium.desktop()) {
            fixture.signedIn(shop.merchantId(), Role.OWNER).takesOver(window);
            window.opens(base + "/portal/developers/events?live=true");
            past.tells(
                    shop,
                    "newsletter",
                    EventSource.BROWSER,
                    Map.of("page", "/news"),
                    Instant.parse("2026-11-16T10:00:00Z"));

            window.page().getByText("newsletter").waitFor();
            assertThat(window.complaints()).isEmpty();
        }
    }

    private Map<String, String> pages(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> {
            var pages = new LinkedHashMap<String, String>();
            pages.put("overview", "/portal");
            pages.put("people", "/portal/people");
            pages.put("person", "/portal/people/" + person(SeasonedShop.address("Maria Marin")));
            pages.put("referrals", "/portal/referrals");
            pages.put("referral", "/portal/referrals/" + referral(ReferralState.APPROVED));
            pages.put("referral-denied", "/portal/referrals/" + referral(ReferralState.DENIED));
            pages.put("report", "/portal/report");
            pages.put("messages", "/portal/messages");
            pages.put("events", "/portal/developers/events");
            pages.put("event", "/portal/developers/events/" + conversion());
            pages.put("install", "/portal/developers/install");
            pages.put("segment", "/portal/developers/segment");
            return pages;
        });
    }

    private static String person(String email) {
        return Person.<Person>find("email", email).<Person>firstResult().publicId();
    }

    private static String referral(ReferralState state) {
        return Referral.<Referral>find("state", state).<Referral>firstResult().publicId();
    }

    private static String conversion() {
        return Event.<Event>find("name", "conversion").<Event>firstResult().publicId();
    }
}
