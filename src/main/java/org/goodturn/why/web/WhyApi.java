package org.goodturn.why.web;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.why.Explaining;
import org.goodturn.why.Question;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/why")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Why?", description = "Why something was rewarded, or not")
class WhyApi {

    private final Explaining explaining;

    WhyApi(Explaining explaining) {
        this.explaining = explaining;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Explain an order, a person, a referral, an event or a reward",
            description = "Give exactly one. The answer in sentences, and what happened with each rule's verdict then.")
    public WhyJson explain(
            @RestQuery String order,
            @RestQuery String email,
            @RestQuery String referral,
            @RestQuery String event,
            @RestQuery String reward) {
        var asked = new LinkedHashMap<Question.Kind, String>();
        asked.put(Question.Kind.ORDER, order);
        asked.put(Question.Kind.EMAIL, email);
        asked.put(Question.Kind.REFERRAL, referral);
        asked.put(Question.Kind.EVENT, event);
        asked.put(Question.Kind.REWARD, reward);
        asked.values().removeIf(value -> value == null);
        return explaining
                .of(question(asked), Instant::toString)
                .map(WhyJson::of)
                .orElseThrow(() -> ProblemException.notFound(
                        asked.keySet().iterator().next().wire()));
    }

    private static Question question(Map<Question.Kind, String> asked) {
        if (asked.size() != 1) {
            throw ProblemException.field("order", "exactly one of order, email, referral, event and reward");
        }
        var only = asked.entrySet().iterator().next();
        try {
            return new Question(only.getKey(), only.getValue());
        } catch (IllegalArgumentException wrong) {
            throw ProblemException.field(only.getKey().wire(), wrong.getMessage());
        }
    }
}
