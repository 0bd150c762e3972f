package org.goodturn.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.event.Event;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardAdjustment;
import org.goodturn.reward.ledger.Ledger;
import org.goodturn.shared.money.Money;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoriesTest {

    @Inject
    BikeShop shops;

    @Inject
    Teller teller;

    @Inject
    Ledger ledger;

    @Test
    void the_order_and_number_of_tellings_merges_and_doubts_that_were_dispelled_change_nothing() {
        Trials.of(SomeHistories.ofWhatCountsAlone(), history -> {
            var inOrder = teller.tell(history.plain(), Told.of(history.plain()));
            var muddled = teller.tell(history, Told.muddled(Told.of(history), new Random(history.chance())));

            assertThat(ends(muddled)).isEqualTo(ends(inOrder));
            assertThat(teller.mistakes(inOrder)).isEmpty();
            assertThat(teller.mistakes(muddled)).isEmpty();
            assertThat(ofOrdersOfTheDenied(muddled)).isEmpty();
            assertReplayIsHistory(muddled);
        });
    }

    @Test
    void limits_hold_and_a_replay_of_what_was_published_is_history_again() {
        Trials.of(SomeHistories.withLimits(), history -> {
            var shop = teller.tell(history, Told.muddled(Told.of(history), new Random(history.chance())));

            assertThat(teller.mistakes(shop)).isEmpty();
            assertReplayIsHistory(shop);
        });
    }

    private void assertReplayIsHistory(BikeShop.Opened shop) {
        var replay = teller.replayed(shop);
        assertThat(replay.problem()).isNull();
        assertThat(replay.outcome().differences()).isZero();
    }

    /** What stands though somebody has denied that it counts. */
    private List<String> ofOrdersOfTheDenied(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Reward.<Reward>listAll().stream()
                .filter(reward -> Referral.of(reward.origin().referralId()).state() == ReferralState.DENIED)
                .filter(reward -> reward.origin().orderId() != null && !reward.isWithdrawn())
                .map(this::end)
                .toList());
    }

    /** What everybody has in the end, and how the books stand. */
    private List<String> ends(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> {
            var ends = new java.util.ArrayList<>(Reward.<Reward>list("not replaced").stream()
                    .map(this::end)
                    .sorted()
                    .toList());
            ledger.balances()
                    .forEach(one -> ends.add("cost %s, promised %s, outstanding %s"
                            .formatted(one.cost(), one.promised(), one.outstanding())));
            return ends;
        });
    }

    private String end(Reward reward) {
        var origin = reward.origin();
        var rule = terms(reward).rewardRule(origin.rule()).orElseThrow().name();
        var friend = Person.of(Referral.of(origin.referralId()).friendId()).email();
        var order = Event.of(origin.eventId()).data().partnerConversionId().orElse("-");
        var left = RewardAdjustment.leftOf(reward)
                .map(Money::plain)
                .orElse(reward.value().plain());
        return friend + ", " + reward.role() + ", " + rule + ", order " + order + ": " + standing(reward, left);
    }

    /** Whether it was stopped or taken back depends on how soon we heard; that nothing is left of it does not. */
    private static String standing(Reward reward, String left) {
        return switch (reward.state()) {
            case CANCELED, REVOKED -> "withdrawn";
            case FULFILLED, SENT -> "has " + left;
            case EARNED, FAILED, REDEEMED -> reward.state() + " " + left;
        };
    }

    private static CampaignTerms terms(Reward reward) {
        return CampaignVersion.of(reward.origin().versionId()).terms();
    }
}
