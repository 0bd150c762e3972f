package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.event.Conversions;
import org.goodturn.event.Event;

/** Which referral does a later event of a friend belong to? Nobody is attributed anew. */
@ApplicationScoped
class Following {

    /** A friend's order, by the event that told of it, and the referral that it belongs to. */
    record Order(Event event, Referral referral) {}

    private final Conversions conversions;

    Following(Conversions conversions) {
        this.conversions = conversions;
    }

    /** The order that the event names by the shop's number. */
    Optional<Order> order(Event event) {
        return order(event, Following::converted);
    }

    /** The same, also of a referral that was denied since: what was handed over before goes back all the same. */
    Optional<Order> ended(Event event) {
        return order(event, known -> converted(known).or(() -> denied(known)));
    }

    private Optional<Order> order(Event event, Function<List<Referral>, Optional<Referral>> ofFriend) {
        return event.data()
                .partnerConversionId()
                .flatMap(conversions::of)
                .map(Event::of)
                .flatMap(order -> Referral.ofConversion(order.id)
                        .or(() -> order.personId() == null
                                ? Optional.empty()
                                : ofFriend.apply(Referral.ofFriend(order.personId())))
                        .map(referral -> new Order(order, referral)));
    }

    /**
     * The referral of a friend who orders again, where that may earn something.
     *
     * @param known the friend's referrals so far
     */
    static Optional<Referral> returning(Event event, List<Referral> known) {
        return converted(known)
                .filter(referral -> !referral.referredAt().isAfter(event.eventTime()))
                .filter(referral ->
                        CampaignVersion.of(referral.versionId()).terms().rewardReturning());
    }

    /**
     * The newest referral of a friend, from before the event, in whose campaign the event's name means something. One
     * that was denied hears of it, too, when there is no other: the denial may be taken back.
     */
    Optional<Referral> concerned(Event event) {
        return event.personId() == null
                ? Optional.empty()
                : Referral.ofFriend(event.personId()).stream()
                        .filter(referral -> !referral.referredAt().isAfter(event.eventTime()))
                        .filter(referral ->
                                CampaignVersion.of(referral.versionId()).terms().speakOf(event.name()))
                        .min(Comparator.comparing(referral -> referral.state() == ReferralState.DENIED));
    }

    private static Optional<Referral> converted(List<Referral> known) {
        return newest(known, ReferralState.APPROVED);
    }

    private static Optional<Referral> denied(List<Referral> known) {
        return newest(known, ReferralState.DENIED);
    }

    private static Optional<Referral> newest(List<Referral> known, ReferralState state) {
        return known.stream().filter(referral -> referral.state() == state).findFirst();
    }
}
