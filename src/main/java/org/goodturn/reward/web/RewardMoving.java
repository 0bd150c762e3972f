package org.goodturn.reward.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.reward.Move;
import org.goodturn.reward.Reward;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.Idempotency;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;

/** How every move by API goes: the reward is held, the body read, the move made once, written down, and answered. */
@ApplicationScoped
class RewardMoving {

    private static final int LARGEST = 4 * 1024;
    private static final int LONGEST_REASON = 200;

    /** Who asks for it, when, and what the body says. */
    record By(String actor, Instant now, ObjectNode body) {

        /** @throws ProblemException when no reason is given */
        String needed() {
            var reason = text("reason");
            if (reason == null) {
                throw ProblemException.field("reason", "a sentence that stays in the history");
            }
            return reason;
        }

        String or(String usual) {
            var reason = text("reason");
            return reason == null ? usual : reason;
        }

        /** @throws ProblemException when it is no such text */
        String code() {
            try {
                return GivenCode.read(JsonBody.text(body, "code"));
            } catch (IllegalArgumentException refused) {
                throw ProblemException.field("code", refused.getMessage());
            }
        }

        /** Null when it is missing or blank. */
        String text(String field) {
            var text = PlainText.typed(JsonBody.text(body, field));
            if (text.length() > LONGEST_REASON || !text.matches(PlainText.LINES)) {
                throw ProblemException.field(
                        field, "at most " + LONGEST_REASON + " characters, none of them invisible");
            }
            return text.isEmpty() ? null : text;
        }
    }

    private final RewardRows rows;
    private final JsonBody bodies;
    private final Idempotency idempotency;
    private final CurrentKey key;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    RewardMoving(
            RewardRows rows,
            JsonBody bodies,
            Idempotency idempotency,
            CurrentKey key,
            Audit audit,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.key = key;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    Response move(String id, String noun, String idempotencyKey, byte[] sent, BiFunction<Reward, By, Move> verb) {
        var reward = Reward.held(id).orElseThrow(() -> ProblemException.notFound("reward"));
        var body = bodies.object(sent.length == 0 ? new byte[] {'{', '}'} : sent, LARGEST);
        var by = new By(key.publicId(), clock.instant(), body);
        return idempotency.once("rewards/" + id + "/" + noun, idempotencyKey, sent, by.now(), () -> {
            switch (verb.apply(reward, by)) {
                case Move.Made made -> audit.write(by.actor(), "reward." + noun, id, Map.of(), by.now());
                case Move.Already already -> {}
                case Move.Refused refused -> throw ProblemException.conflict("reward.illegal_move", refused.sentence());
            }
            return new Idempotency.Answer(200, answer(id));
        });
    }

    private String answer(String id) {
        Reward.flush();
        try {
            return json.writeValueAsString(RewardJson.of(rows.one(id).orElseThrow()));
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("a reward is writable as JSON", unexpected);
        }
    }
}
