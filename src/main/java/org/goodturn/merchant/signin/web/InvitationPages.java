package org.goodturn.merchant.signin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import org.goodturn.merchant.staff.Joining;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where an invitation leads. Opening the page changes nothing, because mail scanners open every link. */
@Path("/invitation/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class InvitationPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance invitation(InvitationView view, String name, Problems problems);

        static native TemplateInstance invitationOver();
    }

    private final Joining joining;
    private final BrowserSession session;
    private final SingleSignOn singleSignOn;
    private final Clock clock;

    InvitationPages(Joining joining, BrowserSession session, SingleSignOn singleSignOn, @MachineTime Clock clock) {
        this.joining = joining;
        this.session = session;
        this.singleSignOn = singleSignOn;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestPath String token) {
        return offer(token)
                .map(offer -> Answers.ok(page(token, offer, "", Problems.none())))
                .orElseGet(InvitationPages::over);
    }

    /** With a new account. */
    @POST
    public RestResponse<TemplateInstance> join(
            @RestPath String token, @RestForm String name, @RestForm String password) {
        var offer = offer(token);
        if (offer.isEmpty()) {
            return over();
        }
        var problems = Problems.none();
        var chosen = new FormReading(problems)
                .field(
                        "password",
                        () -> Password.chosen(password, offer.get().email().value()));
        if (!PlainText.isName(name, 100)) {
            problems.add("name", "What are you called? Up to 100 characters.");
        }
        return problems.any()
                ? Answers.invalid(page(token, offer.get(), name, problems))
                : enter(token, joining.withPassword(token, name.strip(), chosen, clock.instant()));
    }

    /** As who is signed in. */
    @POST
    @Path("acceptance")
    public RestResponse<TemplateInstance> accept(@RestPath String token) {
        return session.holder()
                .map(staff -> enter(token, joining.as(staff.staffId(), token, clock.instant())))
                .orElseGet(() -> Answers.seeOther("/invitation/" + token));
    }

    private RestResponse<TemplateInstance> enter(String token, Joining.Outcome outcome) {
        return switch (outcome) {
            case Joining.Outcome.Joined(Staff staff, long merchant) -> {
                session.begin(staff.id(), merchant);
                yield Answers.seeOther("/portal");
            }
            case Joining.Outcome.Over() -> over();
            case Joining.Outcome.SignInFirst() -> Answers.seeOther("/invitation/" + token);
        };
    }

    private Optional<Joining.Offer> offer(String token) {
        return joining.offer(token).filter(offer -> offer.isOpen(clock.instant()));
    }

    private TemplateInstance page(String token, Joining.Offer offer, String name, Problems problems) {
        var staff = session.holder();
        var view = new InvitationView(
                token,
                offer.merchant(),
                offer.email().value(),
                offer.role(),
                staff.map(known -> known.name()).orElse(null),
                joining.hasAccount(offer.email()),
                singleSignOn.isOffered());
        return Templates.invitation(view, name, problems);
    }

    private static RestResponse<TemplateInstance> over() {
        return Answers.gone(Templates.invitationOver());
    }
}
