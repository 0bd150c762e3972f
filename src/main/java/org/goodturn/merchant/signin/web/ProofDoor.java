package org.goodturn.merchant.signin.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.signin.Interruptions;
import org.goodturn.merchant.signin.Proving;
import org.goodturn.merchant.staff.Password;
import org.goodturn.shared.web.Csrf;
import org.goodturn.shared.web.FreshProof;
import org.goodturn.shared.web.Problems;

/**
 * Stops forms that matter until whoever sends them has shown lately that it is they. The page that asks carries the
 * form along, so that it goes on from there. Stands around the endpoint, so that the role and the token of the page
 * were looked at before, and outside its transaction.
 */
@Interceptor
@FreshProof
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class ProofDoor {

    private final CurrentStaff staff;
    private final Proving proving;
    private final Interruptions interruptions;
    private final SingleSignOn singleSignOn;
    private final Csrf csrf;
    private final HttpServerRequest request;

    ProofDoor(
            CurrentStaff staff,
            Proving proving,
            Interruptions interruptions,
            SingleSignOn singleSignOn,
            Csrf csrf,
            HttpServerRequest request) {
        this.staff = staff;
        this.proving = proving;
        this.interruptions = interruptions;
        this.singleSignOn = singleSignOn;
        this.csrf = csrf;
        this.request = request;
    }

    @AroundInvoke
    Object ask(InvocationContext endpoint) throws Exception {
        var stopped = stop(SentForm.current(request.path()));
        if (stopped.isPresent()) {
            throw new Stopped(stopped.get());
        }
        return endpoint.proceed();
    }

    private Optional<Response> stop(SentForm form) {
        if (proving.isFresh(staff.get())) {
            return goesOn(form);
        }
        if (form.wantsProvider() && singleSignOn.isOffered()) {
            return Optional.of(toProvider(form));
        }
        return form.password()
                .map(typed -> byPassword(form, typed, request.remoteAddress().hostAddress()))
                .orElseGet(() -> Optional.of(page(form, Problems.none())));
    }

    private Optional<Response> goesOn(SentForm form) {
        if (form.isContinued()) {
            interruptions.forget(staff.get().sessionHash());
        }
        return Optional.empty();
    }

    private Optional<Response> byPassword(SentForm form, String typed, String address) {
        var outcome = typed.length() > Password.LONGEST
                ? Proving.Outcome.WRONG
                : proving.byPassword(staff.get(), new Password(typed), address);
        return switch (outcome) {
            case PROVEN -> Optional.empty();
            case WRONG -> Optional.of(page(form, Problems.none().add(SentForm.PROOF, "This is not your password.")));
            case TOO_OFTEN ->
                Optional.of(page(
                        form,
                        Problems.none().add(SentForm.PROOF, "Too many attempts. Wait some minutes, then try again.")));
        };
    }

    /** With the wish that it asks again, even if it knows this browser. */
    private Response toProvider(SentForm form) {
        interruptions.keep(staff.get().sessionHash(), form.interrupted());
        return Onward.to("/login/sso?prompt=login&max_age=0&proof=" + csrf.proof(SingleSignOn.PROVING));
    }

    private Response page(SentForm form, Problems problems) {
        var ways = proving.ways(staff.get());
        var elsewhere = ways.elsewhere() && singleSignOn.isOffered();
        var view = new ProofView(form.interrupted(), ways.password(), elsewhere);
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(ProofPages.Templates.proof(view, problems).render())
                .build();
    }
}
