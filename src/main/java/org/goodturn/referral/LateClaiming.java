package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.event.Event;
import org.goodturn.event.EventResult;
import org.goodturn.share.Channel;
import org.goodturn.share.PersonalLink;
import org.goodturn.shared.reason.Finding;

/** Loads what {@link LateClaim} asks about: from the side of the word, and from that of an order. */
@ApplicationScoped
class LateClaiming {

    private static final int MOST = 100;

    private static final Set<String> LOOSE = Set.of("referral.nobody", "referral.said_later");

    private final NamedAdvocate advocates;

    LateClaiming(NamedAdvocate advocates) {
        this.advocates = advocates;
    }

    /** What comes of the word. The orders that it speaks for are told again after it. */
    Finding outcome(Event said) {
        return advocates
                .link(said.data())
                .map(link -> claim(said).outcome(orders(said, link)))
                .orElseGet(() -> new Finding(
                        Attribution.STEP, "late_claim.no_advocate", "It names no advocate whom anybody knows."));
    }

    /**
     * What was said of an order afterwards. Who says it after the order was told has the order told again; before that,
     * nobody knows of it, unless it was looked at in another lane already.
     *
     * @return evidence as if the friend had come just before
     */
    List<Evidence> evidence(Event order) {
        if (!order.isSale()) {
            return List.of();
        }
        return Event.lateClaimsOf(order.personId(), order.eventTime(), MOST).stream()
                .filter(said -> said.id < order.id || wasLookedAt(said) || wasLookedAt(order))
                .flatMap(said ->
                        advocates.link(said.data()).stream().flatMap(link -> evidence(order, said, link).stream()))
                .toList();
    }

    private static boolean wasLookedAt(Event event) {
        return EventResult.of(event).isPresent();
    }

    private Optional<Evidence> evidence(Event order, Event said, PersonalLink link) {
        var claim = claim(said);
        return CampaignVersion.inForceAt(link.campaignId(), order.eventTime())
                .filter(version -> claim.against(order(order, version, true)).isEmpty())
                .map(version -> new Evidence(
                        claim.kind(),
                        order.eventTime(),
                        link.campaignId(),
                        version.id,
                        link.id,
                        link.personId(),
                        null,
                        Channel.CODE.id(),
                        Duration.ofDays(version.terms().rules().lookBackDays())));
    }

    private static List<LateClaim.Order> orders(Event said, PersonalLink link) {
        var orders = Event.ordersOf(said.personId(), said.eventTime(), MOST);
        var results = EventResult.of(orders);
        return orders.stream()
                .map(order -> order(
                        order,
                        CampaignVersion.inForceAt(link.campaignId(), order.eventTime())
                                .orElse(null),
                        isLoose(results.get(order.id))))
                .toList();
    }

    private static LateClaim.Order order(Event order, CampaignVersion version, boolean isLoose) {
        return new LateClaim.Order(
                order.data().partnerConversionId().orElse(null),
                order.eventTime(),
                version == null ? null : version.terms().rules().lateClaims(),
                isLoose);
    }

    /** An order that still waits to be decided will find the word by itself. */
    private static boolean isLoose(EventResult result) {
        return result == null || result.findings().stream().map(Finding::code).anyMatch(LOOSE::contains);
    }

    private static LateClaim claim(Event said) {
        return new LateClaim(kind(said), said.data().partnerConversionId().orElse(null), said.eventTime());
    }

    private static Evidence.Kind kind(Event said) {
        var data = said.data();
        var isProven = data.isSaidByFriend() && data.partnerConversionId().isPresent();
        return switch (said.source()) {
            case PORTAL -> Evidence.Kind.STAFF;
            case HOSTED ->
                data.isConfirmedByAdvocate()
                        ? isProven ? Evidence.Kind.LATE_NAME : Evidence.Kind.LATE_NAME_HINT
                        : isProven ? Evidence.Kind.LATE_CLAIM : Evidence.Kind.LATE_HINT;
            case API, SEGMENT, VOUCHERIFY, BROWSER -> Evidence.Kind.LATE_CLAIM;
        };
    }
}
