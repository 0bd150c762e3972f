package org.goodturn.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.event.Journal;
import org.goodturn.merchant.environment.Advance;
import org.goodturn.merchant.environment.TestClock;
import org.goodturn.replay.Asking;
import org.goodturn.replay.Replay;
import org.goodturn.reward.books.Found;
import org.goodturn.reward.books.Mistake;
import org.goodturn.reward.books.Reading;
import org.goodturn.shared.job.Settling;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.PastDays;
import org.jdbi.v3.core.Jdbi;

/** Lets a history happen in a shop of its own, whose time goes on when everything has been told. */
@Singleton
class Teller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration REPLAYS = Duration.ofMinutes(3);

    private final BikeShop shops;
    private final PastDays past;
    private final Journal journal;
    private final Doubting doubting;
    private final Settling settling;
    private final TestClock time;
    private final Asking asking;
    private final Tenancy tenancy;
    private final Jdbi jdbi;
    private final Clock clock;

    Teller(
            BikeShop shops,
            PastDays past,
            Journal journal,
            Doubting doubting,
            Settling settling,
            TestClock time,
            Asking asking,
            Tenancy tenancy,
            Jdbi jdbi,
            Clock clock) {
        this.shops = shops;
        this.past = past;
        this.journal = journal;
        this.doubting = doubting;
        this.settling = settling;
        this.time = time;
        this.asking = asking;
        this.tenancy = tenancy;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** @return the shop after all of it: everybody has claimed before anything was told */
    BikeShop.Opened tell(History history, List<Told> told) {
        var shop = shops.openTest(shops.open(), terms -> with(history.rules(), terms));
        var start = clock.instant().minus(Duration.ofDays(1));
        var codes = IntStream.range(0, 2)
                .mapToObj(i -> past.advocate(shop, "advocate" + i + "@example.com", start.minusSeconds(7200)))
                .toList();
        for (int i = 0; i < history.friends().size(); i++) {
            past.brings(shop, codes.get(history.friends().get(i).advocate()), Told.email(i), start.minusSeconds(3600));
        }
        doubting.begins(shop, history, start.minusSeconds(1800));
        send(shop, told.stream().filter(one -> !one.isLate()).toList(), start);
        doubting.ends(shop, history);
        advance(shop);
        send(shop, told.stream().filter(Told::isLate).toList(), start);
        return shop;
    }

    /** What breaks a rule of the books. */
    List<Mistake> mistakes(BikeShop.Opened shop) {
        return tenancy.as(
                        shop.merchantId(),
                        () -> jdbi.withHandle(
                                handle -> Reading.of(handle, clock.instant().plusSeconds(1), Found.Mark.START)))
                .mistakes();
    }

    /** What was published, replayed over all of it. One replay runs at a time, and several histories ask for theirs. */
    Replay replayed(BikeShop.Opened shop) {
        shops.as(
                shop.merchantId(),
                () -> asking.ask(
                        Campaign.of(shop.campaignId()),
                        Instant.EPOCH.plusSeconds(1),
                        clock.instant().plusSeconds(1),
                        "usr_test"));
        return Eventually.within(
                REPLAYS,
                () -> shops.as(shop.merchantId(), () -> Replay.of(Campaign.of(shop.campaignId()), 1)
                        .getFirst()),
                Replay::isOver);
    }

    private void send(BikeShop.Opened shop, List<Told> told, Instant start) {
        var now = tenancy.as(shop.merchantId(), clock::instant);
        var receipts = new ArrayList<java.util.concurrent.CompletionStage<?>>();
        told.forEach(one -> receipts.add(journal.append(one.to(shop.merchantId(), start, now))));
        receipts.forEach(receipt -> receipt.toCompletableFuture().join());
        settle(shop);
    }

    private void advance(BikeShop.Opened shop) {
        var moved =
                tenancy.as(shop.merchantId(), () -> time.advance(Advance.parse("P" + (SomeHistories.HOLD + 1) + "D")));
        assertThat(moved).isInstanceOf(TestClock.Outcome.Moved.class);
    }

    private void settle(BikeShop.Opened shop) {
        boolean isSettled = tenancy.as(shop.merchantId(), () -> settling.within(PATIENCE));
        assertThat(isSettled).as("everything is done").isTrue();
    }

    /** What is earned once is decided anew as long as nobody has it. */
    private static CampaignTerms held(CampaignTerms terms) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(),
                advocate.with(advocate.trigger(), advocate.value(), SomeHistories.HOLD, advocate.pool()));
    }

    private static CampaignTerms with(List<History.Rule> rules, CampaignTerms terms) {
        var all = held(terms);
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var pool = (rule.role() == Role.FRIEND ? terms.friend() : terms.advocate()).pool();
            var filled = rule.terms()
                    .with(
                            rule.terms().trigger(),
                            rule.terms().value(),
                            rule.terms().holdDays(),
                            pool);
            all = all.with(RewardRule.added("Rule " + i, rule.role(), filled));
        }
        return all;
    }
}
