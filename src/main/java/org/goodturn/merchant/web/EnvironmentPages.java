package org.goodturn.merchant.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Desk;
import org.goodturn.merchant.May;
import org.goodturn.merchant.environment.TestEnvironments;
import org.goodturn.merchant.signin.Sessions;
import org.goodturn.merchant.signin.web.Next;
import org.goodturn.shared.web.Answers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** The switch between live and test. Everything that this browser does from then on happens there. */
@Path("/portal/account/environment")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class EnvironmentPages {

    private final CurrentStaff staff;
    private final Sessions sessions;
    private final TestEnvironments tests;
    private final Clock clock;

    EnvironmentPages(CurrentStaff staff, Sessions sessions, TestEnvironments tests, Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.tests = tests;
        this.clock = clock;
    }

    @POST
    public RestResponse<TemplateInstance> change(@RestForm String environment, @RestForm String next) {
        var here = staff.get().desk().orElseThrow();
        var wanted = "test".equals(environment) ? test(here) : here.liveId();
        sessions.choose(staff.get().sessionHash(), wanted);
        return Answers.seeOther(Next.safe(next));
    }

    private long test(Desk here) {
        return here.isTest() ? here.merchantId() : tests.open(clock.instant());
    }
}
