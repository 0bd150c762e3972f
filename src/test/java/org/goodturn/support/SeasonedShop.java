package org.goodturn.support;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodturn.event.EventSource;
import org.goodturn.share.Channel;

/** A shop with two months behind it, for looking at pages that have something to show. The same every time. */
@Singleton
public class SeasonedShop {

    private static final List<String> ADVOCATES = List.of("Maria Marin", "Li Lang", "Sam Sterling", "Nora Nilsen");
    private static final List<String> FRIENDS = List.of("Finn Fischer", "Jo Jansen", "Kim Kraft", "Nia Noor");
    private static final int VISITS = 24;

    private final BikeShop shops;
    private final PastDays past;
    private final Clock clock;

    SeasonedShop(BikeShop shops, PastDays past, Clock clock) {
        this.shops = shops;
        this.past = past;
        this.clock = clock;
    }

    public BikeShop.Opened open() {
        var shop = shops.open();
        var chance = new Random(3);
        var codes = ADVOCATES.stream().map(name -> advocate(shop, name, chance)).toList();
        for (int i = 0; i < VISITS; i++) {
            visit(shop, i, codes.get(chance.nextInt(codes.size())), chance);
        }
        past.brings(shop, codes.getFirst(), address("Maria Marin"), ago(Duration.ofHours(1)));
        return shop;
    }

    /** Who they are stands in their first name's address. */
    public static String address(String name) {
        return name.split(" ")[0].toLowerCase() + "@example.com";
    }

    private String advocate(BikeShop.Opened shop, String name, Random chance) {
        var since = ago(Duration.ofDays(30L + chance.nextInt(28)));
        past.tells(shop, "registration", EventSource.API, named(name, address(name)), since);
        return past.advocate(shop, address(name), since);
    }

    private void visit(BikeShop.Opened shop, int i, String code, Random chance) {
        var at = ago(Duration.ofHours(2L + chance.nextInt(24 * 50)));
        var channel = Channel.values()[chance.nextInt(4)];
        past.shares(shop, code, channel, at.minusSeconds(3000));
        var click = past.clicks(shop, code, channel, at);
        if (i % 2 == 0) {
            var email = "friend" + i + "@example.org";
            var friend = new HashMap<>(named(FRIENDS.get(chance.nextInt(FRIENDS.size())), email));
            friend.put("click_id", click);
            past.tells(shop, "claimed", EventSource.HOSTED, friend, at.plusSeconds(50));
            if (i % 4 == 0) {
                past.buys(shop, email, "10" + i, 30 + chance.nextInt(200) + ".50", "EUR", at.plusSeconds(3500));
            }
        }
    }

    private static Map<String, String> named(String name, String email) {
        var words = name.split(" ");
        return Map.of("email", email, "first_name", words[0], "last_name", words[1], "tier", "gold");
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }
}
