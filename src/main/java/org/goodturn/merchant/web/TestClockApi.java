package org.goodturn.merchant.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.merchant.environment.Advance;
import org.goodturn.merchant.environment.Environments;
import org.goodturn.merchant.environment.TestClock;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Idempotency;
import org.goodturn.shared.web.IdempotencyKey;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;

@Path("/api/v1/test/clock")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Test environment", description = "Time that moves forward on demand; with a test key (sk_test_…) only")
class TestClockApi {

    private static final int LARGEST = 1024;

    private final JsonBody body;
    private final TestClock testClock;
    private final Environments environments;
    private final CurrentMerchant current;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    TestClockApi(
            JsonBody body,
            TestClock testClock,
            Environments environments,
            CurrentMerchant current,
            Idempotency idempotency,
            ObjectMapper json,
            Clock clock) {
        this.idempotency = idempotency;
        this.json = json;
        this.body = body;
        this.testClock = testClock;
        this.environments = environments;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What time it is in the test environment")
    public TestClockJson.Shown read() {
        if (!environments.isTest()) {
            throw testKeyNeeded();
        }
        return new TestClockJson.Shown(clock.instant(), ahead());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Move the clock of the test environment forward",
            description = "Answers after everything that became due by that was done: holds, expiries, reminders.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = TestClockJson.Request.class),
                            examples = @ExampleObject(name = "six days", value = "{\"advance\": \"P6D\"}")))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TestClockJson.Moved.class)))
    public Response advance(@HeaderParam(IdempotencyKey.HEADER) String key, byte[] sent) {
        var text = JsonBody.text(body.object(sent, LARGEST), "advance");
        try {
            var advance = Advance.parse(text == null ? "" : text);
            return settled(QuarkusTransaction.requiringNew()
                    .call(() -> idempotency.once("test/clock", key, sent, clock.instant(), () -> moved(advance))));
        } catch (IllegalArgumentException refused) {
            throw ProblemException.field("advance", refused.getMessage());
        }
    }

    private Idempotency.Answer moved(Advance advance) {
        return switch (testClock.move(advance)) {
            case TestClock.Outcome.Moved(Instant now, boolean unused) -> answer(new TestClockJson.Shown(now, ahead()));
            case TestClock.Outcome.Busy() ->
                throw ProblemException.conflict(
                        "events_waiting", "Events told before are still being processed. The clock was not moved.");
            case TestClock.Outcome.NotHere() -> throw testKeyNeeded();
        };
    }

    private Idempotency.Answer answer(TestClockJson.Shown shown) {
        try {
            return new Idempotency.Answer(200, json.writeValueAsString(shown));
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("a time is writable as JSON", unexpected);
        }
    }

    /** The time is the one that it was moved to; what is still going on is looked at each time. */
    private Response settled(Response moved) {
        try {
            var shown = json.readValue((String) moved.getEntity(), TestClockJson.Shown.class);
            return Response.fromResponse(moved)
                    .entity(new TestClockJson.Moved(shown.now(), shown.ahead(), testClock.settles()))
                    .build();
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("it was written by us", unexpected);
        }
    }

    private String ahead() {
        return environments.of(current.id()).toString();
    }

    private static ProblemException testKeyNeeded() {
        return ProblemException.forbidden(
                "test_key_needed", "Only the clock of a test environment can be moved. Use a test key (sk_test_…).");
    }
}
