package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.goodturn.event.EventData;
import org.goodturn.person.Person;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.ShareCode;

/** Finds the advocate whom an event names: by code, or by the shop's own id. */
@ApplicationScoped
class NamedAdvocate {

    Optional<PersonalLink> link(EventData data) {
        return data.advocateCode()
                .flatMap(ShareCode::parse)
                .flatMap(PersonalLink::of)
                .or(() -> byAccount(data));
    }

    /** Of somebody who recommends in several campaigns, the link that they got last. */
    Optional<PersonalLink> byAccount(EventData data) {
        return data.advocatePartnerUserId()
                .flatMap(Person::withPartnerId)
                .map(person -> PersonalLink.ofPerson(person.id))
                .filter(links -> !links.isEmpty())
                .map(links -> links.getLast());
    }
}
