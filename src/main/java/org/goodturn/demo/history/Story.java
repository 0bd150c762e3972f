package org.goodturn.demo.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.goodturn.demo.DemoStart;
import org.goodturn.demo.history.Happening.Buys;
import org.goodturn.demo.history.Happening.Cancels;
import org.goodturn.demo.history.Happening.Claims;
import org.goodturn.demo.history.Happening.Joins;
import org.goodturn.demo.history.Happening.Looks;
import org.goodturn.demo.history.Happening.Shares;
import org.goodturn.demo.history.Happening.Somebody;
import org.goodturn.demo.shop.Bicycle;
import org.goodturn.share.Channel;

/**
 * Ninety days at Bikes &amp; Co, invented, and always the same: customers come, some of them share, some friends look,
 * some of those buy and share in turn. Pure: what follows depends on the first moment only.
 */
final class Story {

    static final Duration LENGTH = DemoStart.PAST;

    private static final long SEED = 20_261_121;
    private static final double SHARE_OF_CUSTOMERS_WHO_JOIN = 0.42;
    private static final double SHARE_OF_VISITORS_WHO_CLAIM = 0.24;
    private static final double SHARE_OF_CLAIMS_THAT_BUY = 0.52;
    private static final double SHARE_OF_ORDERS_SENT_BACK = 0.03;
    private static final double SHARE_OF_CLAIMS_THAT_DO_NOT_COUNT = 0.08;

    private final Random chance = new Random(SEED);
    private final Cast cast = new Cast(chance);
    private final PriorityQueue<Happening> ahead = new PriorityQueue<>(Comparator.comparing(Happening::at));
    private final List<Somebody> customers = new ArrayList<>();
    private final Instant end;
    private int orders = 1000;

    private Story(Instant began) {
        end = began.plus(LENGTH);
        for (int day = 0; day < LENGTH.toDays(); day++) {
            customersOf(began.plus(Duration.ofDays(day)), day);
        }
    }

    /** Everything that happened, in order. */
    static List<Happening> since(Instant began) {
        return new Story(began).told();
    }

    private List<Happening> told() {
        var told = new ArrayList<Happening>();
        while (!ahead.isEmpty()) {
            var next = ahead.poll();
            told.add(next);
            switch (next) {
                case Buys buys -> afterBuying(buys);
                case Joins joins -> afterJoining(joins);
                case Shares shares -> afterSharing(shares);
                case Claims claims -> afterClaiming(claims);
                case Looks looks -> {}
                case Cancels cancels -> {}
            }
        }
        return List.copyOf(told);
    }

    /** Customers whom nobody sent; a few more each week. */
    private void customersOf(Instant midnight, int day) {
        var many = 0.8 + day / 80.0;
        for (double left = many; chance.nextDouble() < left; left--) {
            add(new Buys(later(midnight, Duration.ofHours(24)), cast.next(), bicycle(), order()));
        }
    }

    private void afterBuying(Buys buys) {
        customers.add(buys.who());
        if (happens(SHARE_OF_CUSTOMERS_WHO_JOIN)) {
            add(new Joins(later(buys.at(), Duration.ofHours(30)), buys.who()));
        }
        if (happens(SHARE_OF_ORDERS_SENT_BACK)) {
            add(new Cancels(later(buys.at(), Duration.ofDays(6)), buys.order()));
        }
    }

    private void afterJoining(Joins joins) {
        var shares = 1 + chance.nextInt(4);
        for (int i = 0; i < shares; i++) {
            add(new Shares(later(joins.at(), Duration.ofDays(1 + 9L * i)), joins.who(), channel()));
        }
    }

    private void afterSharing(Shares shares) {
        var visits = chance.nextInt(6) + (shares.channel() == Channel.WHATSAPP ? 1 : 0);
        for (int i = 0; i < visits; i++) {
            var at = later(shares.at(), Duration.ofHours(50));
            add(
                    happens(SHARE_OF_VISITORS_WHO_CLAIM)
                            ? new Claims(at, shares.who(), shares.channel(), claimant(shares.who()))
                            : new Looks(at, shares.who(), shares.channel()));
        }
    }

    private void afterClaiming(Claims claims) {
        if (happens(SHARE_OF_CLAIMS_THAT_BUY)) {
            add(new Buys(later(claims.at(), Duration.ofDays(8)), claims.who(), bicycle(), order()));
        }
    }

    /** Mostly somebody new; now and then a customer, or the advocate in person, neither of whom counts. */
    private Somebody claimant(Somebody advocate) {
        if (!happens(SHARE_OF_CLAIMS_THAT_DO_NOT_COUNT)) {
            return cast.next();
        }
        return happens(0.5) ? advocate : customers.get(chance.nextInt(customers.size()));
    }

    private Bicycle bicycle() {
        var dice = chance.nextInt(10);
        return dice < 6 ? Bicycle.CITY : dice < 9 ? Bicycle.GRAVEL : Bicycle.CARGO;
    }

    private Channel channel() {
        var dice = chance.nextInt(20);
        return dice < 9
                ? Channel.WHATSAPP
                : dice < 13 ? Channel.EMAIL : dice < 17 ? Channel.LINK : dice < 19 ? Channel.QR : Channel.SHEET;
    }

    private String order() {
        return "BC-" + orders++;
    }

    private boolean happens(double share) {
        return chance.nextDouble() < share;
    }

    private Instant later(Instant from, Duration most) {
        return from.plusSeconds(60 + (long) (chance.nextDouble() * most.toSeconds()));
    }

    private void add(Happening happening) {
        if (happening.at().isBefore(end)) {
            ahead.add(happening);
        }
    }
}
