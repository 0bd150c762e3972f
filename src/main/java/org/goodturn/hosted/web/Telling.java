package org.goodturn.hosted.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodturn.event.EventData;
import org.goodturn.event.EventName;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.event.Journal;
import org.goodturn.person.Person;
import org.goodturn.referral.question.Asked;
import org.goodturn.referral.question.Friend;
import org.goodturn.referral.question.FullName;
import org.goodturn.referral.question.Questions;
import org.goodturn.share.AdvocateNames;
import org.goodturn.share.PersonalLink;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;

/**
 * Tells the journal who is said to have brought whom. Whoever says so hears nothing of what comes of it: the answer is
 * the same, and takes as long, whether or not anybody has such an address.
 */
@ApplicationScoped
class Telling {

    private final AdvocateNames advocates;
    private final Questions questions;
    private final Journal journal;
    private final CurrentMerchant merchant;

    Telling(AdvocateNames advocates, Questions questions, Journal journal, CurrentMerchant merchant) {
        this.advocates = advocates;
        this.questions = questions;
        this.journal = journal;
        this.merchant = merchant;
    }

    void friendSays(LateWord word, EmailAddress friend, Instant now) {
        tell(said(word, "friend").put("email", friend.value()), now);
    }

    /** By name only: it is told to the journal once the advocate has confirmed it. In a transaction of its own. */
    void friendSays(LateWord word, EmailAddress friend, FullName advocate, Instant now) {
        QuarkusTransaction.requiringNew()
                .run(() -> questions.take(Friend.typed(friend, word.firstName()), word.order(), advocate, now));
    }

    /** In the current transaction; it happened when the friend said it. */
    void advocateConfirms(Asked asked, Instant now) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("advocate_code", PersonalLink.of(asked.linkId()).code().value());
        data.put("email", asked.email());
        asked.order().ifPresent(order -> data.put("partner_conversion_id", order));
        data.putObject("claim").put("by", "friend").put("confirmed", true);
        journal.appendAll(List.of(incoming(data, asked.publicId(), asked.saidAt(), now)));
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
        journal.append(incoming(data, UUID.randomUUID().toString(), now, now))
                .toCompletableFuture()
                .join();
    }

    private Incoming incoming(ObjectNode data, String messageId, Instant saidAt, Instant now) {
        return new Incoming(
                merchant.id(),
                EventName.CLAIMED_LATE.wire(),
                EventSource.HOSTED,
                messageId,
                saidAt,
                now,
                new EventData(data));
    }
}
