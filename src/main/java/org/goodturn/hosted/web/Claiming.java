package org.goodturn.hosted.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodturn.campaign.Role;
import org.goodturn.event.EventData;
import org.goodturn.event.EventName;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventResult;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.person.People;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.shared.net.ClientNetwork;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;

/** A friend takes the offer: told to the journal, decided at once, in the caller's transaction. */
@ApplicationScoped
class Claiming {

    /** Who sends the form twice, or comes back with the browser's button, sees the code again. */
    private static final Duration STILL_THERE = Duration.ofMinutes(15);

    private final People people;
    private final EventReporting reporting;
    private final CurrentMerchant merchant;
    private final HttpServerRequest request;

    Claiming(People people, EventReporting reporting, CurrentMerchant merchant, HttpServerRequest request) {
        this.people = people;
        this.reporting = reporting;
        this.merchant = merchant;
        this.request = request;
    }

    /** @param click public id of the click that brought the friend, or null */
    Claim claim(Invitation invitation, EmailAddress email, String click, Optional<Consent> consent, Instant now) {
        var friend = people.known(email, now);
        var earlier = rewardOf(invitation, friend.id);
        if (earlier.isPresent()) {
            return earlier.get().earnedAt().plus(STILL_THERE).isAfter(now)
                    ? new Claim.Rewarded(earlier.get().publicId())
                    : new Claim.ClaimedBefore();
        }
        var result = reporting.report(claimed(invitation, email, click, consent, now), now);
        return rewardOf(invitation, friend.id)
                .<Claim>map(reward -> new Claim.Rewarded(reward.publicId()))
                .orElseGet(() -> withoutReward(result));
    }

    private Incoming claimed(
            Invitation invitation, EmailAddress email, String click, Optional<Consent> consent, Instant now) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("email", email.value());
        data.put("advocate_code", invitation.link().code().value());
        if (click != null) {
            data.put("click_id", click);
        }
        consent.ifPresent(answer -> answer.tell(data));
        ClientNetwork.of(request.remoteAddress().hostAddress()).ifPresent(network -> data.put("network", network));
        return new Incoming(
                merchant.id(),
                EventName.CLAIMED.wire(),
                EventSource.HOSTED,
                UUID.randomUUID().toString(),
                now,
                now,
                new EventData(data));
    }

    private static Optional<Reward> rewardOf(Invitation invitation, long friendId) {
        return Referral.ofFriend(friendId).stream()
                .filter(referral ->
                        referral.campaignId() == invitation.program().campaignId())
                .flatMap(referral -> Reward.ofReferral(referral.id).stream())
                .filter(reward -> reward.role() == Role.FRIEND)
                .findFirst();
    }

    private static Claim withoutReward(EventResult result) {
        var codes = result.findings().stream().map(Finding::code).collect(Collectors.toSet());
        if (codes.contains("self_referral")) {
            return new Claim.OwnLink();
        }
        if (codes.contains("existing_customer")) {
            return new Claim.ExistingCustomer();
        }
        if (codes.contains("review.open")) {
            return new Claim.LookedAt();
        }
        return codes.contains("reward.not_yet") && !codes.contains("referral.denied")
                ? new Claim.Noted()
                : new Claim.Refused();
    }
}
