package org.goodturn.quality;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodturn.event.EventData;
import org.goodturn.event.EventName;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.referral.Why;
import org.goodturn.share.PersonalLink;
import org.goodturn.shared.reason.Finding;

/** Tells the journal that a friend is qualified, by the word of a colleague or of the shop's server. */
@ApplicationScoped
class Qualifying {

    private final EventReporting reporting;

    Qualifying(EventReporting reporting) {
        this.reporting = reporting;
    }

    /** @return whether it is qualified by now; the rules may see it otherwise */
    boolean tell(Referral referral, Why why) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "advocate_code",
                        PersonalLink.of(referral.evidence().linkId()).code().value());
        var friend = Person.of(referral.friendId());
        if (friend.email() != null) {
            data.put("email", friend.email().value());
        } else if (friend.partnerUserId() != null) {
            data.put("partner_user_id", friend.partnerUserId());
        }
        data.putObject("decision").put("by", why.actor()).put("reason", why.reason());
        var event = new Incoming(
                referral.merchantId(),
                EventName.REGISTRATION.wire(),
                EventSource.PORTAL,
                UUID.randomUUID().toString(),
                why.at(),
                why.at(),
                new EventData(data));
        reporting.report(event, why.at());
        return referral.state() != ReferralState.PENDING && referral.state() != ReferralState.DENIED;
    }

    static String reasons(Referral referral) {
        return referral.findings().stream().map(Finding::sentence).collect(Collectors.joining(" "));
    }
}
