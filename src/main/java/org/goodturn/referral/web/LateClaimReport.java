package org.goodturn.referral.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodturn.event.EventData;
import org.goodturn.event.EventName;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.merchant.Audit;
import org.goodturn.person.Person;
import org.goodturn.share.PersonalLink;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** Tells the journal what a colleague says of who brought whom, and writes down who said it. */
@ApplicationScoped
class LateClaimReport {

    private final EventReporting reporting;
    private final CurrentMerchant merchant;
    private final Audit audit;
    private final Clock clock;

    LateClaimReport(EventReporting reporting, CurrentMerchant merchant, Audit audit, Clock clock) {
        this.reporting = reporting;
        this.merchant = merchant;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return what came of it */
    Optional<Finding> said(Person friend, PersonalLink advocate, LateClaimForm form, String actor) {
        var now = clock.instant();
        audit.write(actor, "referral.late_claim", friend.publicId(), Map.of("reason", form.reason()), now);
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("advocate_code", advocate.code().value());
        if (friend.email() != null) {
            data.put("email", friend.email().value());
        } else {
            data.put("partner_user_id", friend.partnerUserId());
        }
        if (!form.order().isEmpty()) {
            data.put("partner_conversion_id", form.order());
        }
        data.putObject("claim").put("by", actor).put("reason", form.reason());
        var event = new Incoming(
                merchant.id(),
                EventName.CLAIMED_LATE.wire(),
                EventSource.PORTAL,
                UUID.randomUUID().toString(),
                now,
                now,
                new EventData(data));
        return reporting.report(event, now).findings().stream()
                .filter(finding -> finding.code().startsWith("late_claim."))
                .findFirst();
    }
}
