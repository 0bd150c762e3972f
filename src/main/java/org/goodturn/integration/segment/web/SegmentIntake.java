package org.goodturn.integration.segment.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Incoming;
import org.goodturn.event.Journal;
import org.goodturn.integration.segment.Renamings;
import org.goodturn.integration.segment.SegmentFields;
import org.goodturn.integration.segment.SegmentMessage;
import org.goodturn.integration.segment.SegmentTranslation;
import org.goodturn.integration.segment.TraitScope;
import org.goodturn.integration.segment.Translation;
import org.goodturn.merchant.Currencies;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.OnceMore;
import org.goodturn.shared.web.ProblemException;

/** Takes what Segment's messages say into the journal. In a batch, one that is wrong keeps no other out. */
@ApplicationScoped
class SegmentIntake {

    private static final int LARGEST_MESSAGE = 32 * 1024;

    private final Renamings names;
    private final EventTranslation events;
    private final TraitScope traits;
    private final Currencies currencies;
    private final SegmentClaims claims;
    private final Journal journal;

    SegmentIntake(
            Renamings names,
            EventTranslation events,
            TraitScope traits,
            Currencies currencies,
            SegmentClaims claims,
            Journal journal) {
        this.names = names;
        this.events = events;
        this.traits = traits;
        this.currencies = currencies;
        this.claims = claims;
        this.journal = journal;
    }

    /** @return what was refused, once everything else is durable */
    CompletionStage<SegmentJson.Taken> take(SegmentCall call, EventSource source, Instant now) {
        var translation = new SegmentTranslation(names.inForce(), traits.current(), currencies.current(), now);
        return call.isBatch()
                ? CompletableFuture.completedFuture(many(call.messages(), translation, source, now))
                : journal.append(incoming(call.messages().getFirst(), translation, source, now))
                        .thenApply(receipt -> new SegmentJson.Taken(List.of(), 1));
    }

    private SegmentJson.Taken many(
            List<SegmentMessage> messages, SegmentTranslation translation, EventSource source, Instant now) {
        var refused = new ArrayList<SegmentJson.Refused>();
        var good = new ArrayList<Incoming>(messages.size());
        ProblemException last = null;
        for (int i = 0; i < messages.size(); i++) {
            try {
                good.add(incoming(messages.get(i), translation, source, now));
            } catch (ProblemException refusal) {
                last = refusal;
                refused.add(SegmentJson.Refused.of(i, refusal));
            }
        }
        if (good.isEmpty() && last != null) {
            throw last;
        }
        return new SegmentJson.Taken(
                refused, OnceMore.ifItCollides(() -> journal.appendAll(good)).size());
    }

    private Incoming incoming(SegmentMessage message, SegmentTranslation translation, EventSource source, Instant now) {
        if (JsonBody.isLonger(message.json(), LARGEST_MESSAGE)) {
            throw new ProblemException(
                    413, "too_large", "A message may have at most " + LARGEST_MESSAGE + " bytes.", Map.of());
        }
        return switch (translation.of(message)) {
            case Translation.Ours ours -> claims.counted(checked(message, ours, source, now));
            case Translation.Wrong wrong -> throw ProblemException.field(wrong.field(), wrong.expected());
            case Translation.Unsupported unknown ->
                throw new ProblemException(
                        501,
                        "unsupported_type",
                        "Messages of this type mean nothing here.",
                        Map.of("type", unknown.type()));
        };
    }

    /** What is wrong is said by the names that were sent. */
    private Incoming checked(SegmentMessage message, Translation.Ours ours, EventSource source, Instant now) {
        try {
            return events.translated(ours.json(), source, null, now);
        } catch (ProblemException refusal) {
            var fields = new LinkedHashMap<String, String>();
            refusal.fields().forEach((name, expected) -> fields.put(SegmentFields.theirs(message, name), expected));
            throw new ProblemException(refusal.status(), refusal.code(), refusal.getMessage(), fields);
        }
    }
}
