package org.goodturn.merchant.signin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.merchant.signin.SignIn;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class SignInPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance signIn(
                String email, String next, String notice, Problems problems, boolean singleSignOn);
    }

    private final SignIn signIn;
    private final BrowserSession session;
    private final SingleSignOn singleSignOn;

    SignInPages(SignIn signIn, BrowserSession session, SingleSignOn singleSignOn) {
        this.signIn = signIn;
        this.session = session;
        this.singleSignOn = singleSignOn;
    }

    @GET
    @Path("login")
    public RestResponse<TemplateInstance> show(@RestQuery String next, @RestQuery String notice) {
        if (session.holder().isPresent()) {
            return Answers.seeOther(Next.safe(next));
        }
        return Answers.ok(page("", next, SignInNotice.sentence(notice), Problems.none()));
    }

    @POST
    @Path("login")
    @Transactional
    public RestResponse<TemplateInstance> signIn(
            @RestForm String email, @RestForm String password, @RestForm String next, HttpServerRequest request) {
        var typed = email == null ? "" : email;
        if (password == null || password.length() > Password.LONGEST) {
            return refused(typed, next);
        }
        var address = request.remoteAddress().hostAddress();
        return switch (signIn.attempt(typed, new Password(password), address)) {
            case SignIn.Outcome.Welcome(Staff staff) -> {
                session.begin(staff.id());
                yield Answers.seeOther(Next.safe(next));
            }
            case SignIn.Outcome.Wrong() -> refused(typed, next);
            case SignIn.Outcome.TooOften() ->
                Answers.tooMany(page(typed, next, SignInNotice.sentence("pause"), Problems.none()));
        };
    }

    @POST
    @Path("logout")
    public RestResponse<TemplateInstance> signOut() {
        session.end();
        return Answers.seeOther("/login?notice=bye");
    }

    private RestResponse<TemplateInstance> refused(String email, String next) {
        var problems = Problems.none().add("password", "E-mail and password do not belong together.");
        return Answers.invalid(page(email, next, null, problems));
    }

    private TemplateInstance page(String email, String next, String notice, Problems problems) {
        return Templates.signIn(email, Next.safe(next), notice, problems, singleSignOn.isOffered());
    }
}
