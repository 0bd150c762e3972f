package org.goodturn.merchant.signin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.merchant.signin.ForgottenPassword;
import org.goodturn.merchant.staff.Password;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the link for a new password leads. Opening the page changes nothing, because mail scanners open every link. */
@Path("/login/new-password/{token}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class NewPasswordPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance newPassword(String token, EmailAddress email, Problems problems);

        static native TemplateInstance newPasswordOver();
    }

    private final ForgottenPassword forgotten;
    private final BrowserSession session;

    NewPasswordPages(ForgottenPassword forgotten, BrowserSession session) {
        this.forgotten = forgotten;
        this.session = session;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestPath String token) {
        return forgotten
                .holder(token)
                .map(email -> Answers.ok(Templates.newPassword(token, email, Problems.none())))
                .orElseGet(NewPasswordPages::over);
    }

    @POST
    public RestResponse<TemplateInstance> choose(
            @RestPath String token, @RestForm String password, HttpServerRequest request) {
        var holder = forgotten.holder(token);
        if (holder.isEmpty()) {
            return over();
        }
        var email = holder.get();
        var problems = Problems.none();
        var chosen = new FormReading(problems).field("password", () -> Password.chosen(password, email.value()));
        return problems.any()
                ? Answers.invalid(Templates.newPassword(token, email, problems))
                : change(token, chosen, request.remoteAddress().hostAddress());
    }

    private RestResponse<TemplateInstance> change(String token, Password password, String address) {
        return forgotten
                .change(token, password, address)
                .map(person -> {
                    session.begin(person.id());
                    return Answers.seeOther("/portal/account?notice=new-password");
                })
                .orElseGet(NewPasswordPages::over);
    }

    private static RestResponse<TemplateInstance> over() {
        return Answers.gone(Templates.newPasswordOver());
    }
}
