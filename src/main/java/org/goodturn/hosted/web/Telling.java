package org.goodturn.hosted.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.goodturn.event.EventData;
import org.goodturn.event.EventName;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.event.Journal;
import org.goodturn.person.Person;
import org.goodturn.share.AdvocateNames;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;

/**
 * Tells the journal who is said to have brought whom. Whoever says so hears nothing of what comes of it: the answer is
 * the same, and takes as long, whether or not anybody has such an address.
 */
@ApplicationScoped
class Telling {

    private final AdvocateNames advocates;
    private final Journal journal;
    private final CurrentMerchant merchant;

    Telling(AdvocateNames advocates, Journal journal, CurrentMerchant merchant) {
        this.advocates = advocates;
        this.journal = journal;
        this.merchant = merchant;
    }

    void friendSays(LateWord word, EmailAddress friend, Instant now) {
        tell(said(word, "friend").put("email", friend.value()), now);
    }

    /** The address of somebody who is nobody's customer is not kept. */
    void advocateSays(LateWord word, EmailAddress friend, Instant now) {
        var data = said(word, "advocate");
        Person.of(friend).ifPresent(known -> data.put("email", friend.value()));
        tell(data, now);
    }

    private ObjectNode said(LateWord word, String by) {
        var data = JsonNodeFactory.instance.objectNode();
        advocates
                .find(word.advocate())
                .ifPresent(link -> data.put("advocate_code", link.code().value()));
        if (!word.order().isEmpty()) {
            data.put("partner_conversion_id", word.order());
        }
        data.putObject("claim").put("by", by);
        return data;
    }

    private void tell(ObjectNode data, Instant now) {
        journal.append(new Incoming(
                        merchant.id(),
                        EventName.CLAIMED_LATE.wire(),
                        EventSource.HOSTED,
                        UUID.randomUUID().toString(),
                        now,
                        now,
                        new EventData(data)))
                .toCompletableFuture()
                .join();
    }
}
