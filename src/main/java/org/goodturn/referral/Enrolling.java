package org.goodturn.referral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.campaign.Campaign;
import org.goodturn.event.EventData;
import org.goodturn.event.EventName;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.person.Person;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.Sharing;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** Somebody becomes an advocate: gets a personal link, of which the journal hears in the same transaction. */
@ApplicationScoped
public class Enrolling {

    /** @param isNew false when the person was an advocate of the campaign before, with the same link */
    public record Enrolled(PersonalLink link, boolean isNew) {}

    private final Sharing sharing;
    private final EventReporting reporting;
    private final CurrentMerchant merchant;

    Enrolling(Sharing sharing, EventReporting reporting, CurrentMerchant merchant) {
        this.sharing = sharing;
        this.reporting = reporting;
        this.merchant = merchant;
    }

    /** @param advocate held, so that nobody enrols the same person at the same time */
    public Enrolled enrol(Person advocate, Campaign campaign, EventSource source, Instant now) {
        return enrol(advocate, campaign, source, Optional.empty(), now);
    }

    /**
     * @param network that the advocate came from, if anybody knows: whoever refers themselves may come from it again
     */
    public Enrolled enrol(
            Person advocate, Campaign campaign, EventSource source, Optional<String> network, Instant now) {
        return PersonalLink.of(campaign.id, advocate.id)
                .map(known -> new Enrolled(known, false))
                .orElseGet(() -> {
                    var link = sharing.linkOf(advocate, campaign, now);
                    reporting.report(event(advocate, link, source, network, now), now);
                    return new Enrolled(link, true);
                });
    }

    private Incoming event(
            Person advocate, PersonalLink link, EventSource source, Optional<String> network, Instant now) {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("email", advocate.email().value())
                .put("advocate_code", link.code().value());
        network.ifPresent(known -> data.put("network", known));
        return new Incoming(
                merchant.id(), EventName.ENROLLED.wire(), source, link.publicId(), now, now, new EventData(data));
    }
}
