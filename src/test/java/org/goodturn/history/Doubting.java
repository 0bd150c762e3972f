package org.goodturn.history;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.goodturn.event.EventSource;
import org.goodturn.person.Person;
import org.goodturn.quality.Reviewing;
import org.goodturn.referral.Referral;
import org.goodturn.referral.Why;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.support.BikeShop;
import org.goodturn.support.PastDays;

/** Some friends share a device with their advocate. Somebody looks at what they did, and decides. */
@Singleton
class Doubting {

    private final BikeShop shops;
    private final PastDays past;
    private final Reviewing reviewing;
    private final Clock clock;

    Doubting(BikeShop shops, PastDays past, Reviewing reviewing, Clock clock) {
        this.shops = shops;
        this.past = past;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    void begins(BikeShop.Opened shop, History history, Instant at) {
        for (int i = 0; i < history.friends().size(); i++) {
            var friend = history.friends().get(i);
            if (friend.look() != History.Look.NONE) {
                visits(shop, "advocate" + friend.advocate() + "@example.com", "d-" + i, at);
                visits(shop, Told.email(i), "d-" + i, at);
            }
        }
    }

    void ends(BikeShop.Opened shop, History history) {
        for (int i = 0; i < history.friends().size(); i++) {
            var look = history.friends().get(i).look();
            if (look != History.Look.NONE) {
                decide(shop, new EmailAddress(Told.email(i)), look);
            }
        }
    }

    private void visits(BikeShop.Opened shop, String email, String device, Instant at) {
        past.tells(shop, "visited", EventSource.API, Map.of("email", email, "device_id", device), at);
    }

    private void decide(BikeShop.Opened shop, EmailAddress email, History.Look look) {
        shops.as(shop.merchantId(), () -> {
            var why = Why.person("usr_test", "Looked at it", clock.instant());
            var friend = Person.of(email).orElseThrow();
            var referral = reviewing
                    .held(Referral.ofFriend(friend.id).getFirst().publicId())
                    .orElseThrow();
            return look == History.Look.APPROVED ? reviewing.approve(referral, why) : reviewing.decline(referral, why);
        });
    }
}
