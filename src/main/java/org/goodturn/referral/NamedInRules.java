package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.event.EventName;
import org.goodturn.event.NamedEvents;

/** The events that the rules of a friend's campaigns name. */
@ApplicationScoped
class NamedInRules implements NamedEvents {

    @Override
    public Set<String> of(long personId) {
        return Referral.ofFriend(personId).stream()
                .map(referral -> CampaignVersion.of(referral.versionId()).terms())
                .flatMap(terms -> terms.namedEvents().stream())
                .filter(name -> EventName.of(name).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
