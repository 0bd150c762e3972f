package org.goodturn.merchant.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.merchant.environment.Advance;
import org.goodturn.merchant.environment.TestClock;
import org.goodturn.merchant.signin.web.Next;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The button by which staff move the clock of the test environment. */
@Path("/portal/test/clock")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.RUN_CAMPAIGNS)
class TestClockPages {

    private final TestClock testClock;
    private final Audit audit;
    private final CurrentStaff staff;
    private final Flash flash;

    TestClockPages(TestClock testClock, Audit audit, CurrentStaff staff, Flash flash) {
        this.testClock = testClock;
        this.audit = audit;
        this.staff = staff;
        this.flash = flash;
    }

    @POST
    public RestResponse<TemplateInstance> advance(@RestForm String advance, @RestForm String next) {
        flash.say(moved(advance == null ? "" : advance));
        return Answers.seeOther(Next.safe(next));
    }

    private String moved(String advance) {
        try {
            return sentence(testClock.advance(Advance.parse(advance)), advance);
        } catch (IllegalArgumentException refused) {
            return "The clock was not moved. Expected: " + refused.getMessage() + ".";
        }
    }

    private String sentence(TestClock.Outcome outcome, String advance) {
        return switch (outcome) {
            case TestClock.Outcome.Moved(Instant now, boolean isSettled) -> {
                var here = staff.get().desk().orElseThrow();
                audit.write(staff.publicId(), "test_clock.advanced", here.publicId(), Map.of("by", advance), now);
                yield isSettled
                        ? "The clock is moved, and everything that became due is done."
                        : "The clock is moved. What became due is still going on: reload in a moment.";
            }
            case TestClock.Outcome.Busy() -> "Events are still being processed. The clock was not moved: try again.";
            case TestClock.Outcome.NotHere() ->
                throw ProblemException.conflict("test_only", "Only the clock of a test environment can be moved.");
        };
    }
}
