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
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a link for a new password is asked for. The answer does not tell whether anybody has the address. */
@Path("/login/forgotten")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class ForgottenPasswordPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance forgotten(String email, String notice, Problems problems);
    }

    private final ForgottenPassword forgotten;

    ForgottenPasswordPages(ForgottenPassword forgotten) {
        this.forgotten = forgotten;
    }

    @GET
    public TemplateInstance show() {
        return Templates.forgotten("", null, Problems.none());
    }

    @POST
    public RestResponse<TemplateInstance> ask(@RestForm String email, HttpServerRequest request) {
        var problems = Problems.none();
        var address = new FormReading(problems).field("email", () -> new EmailAddress(email));
        if (problems.any()) {
            return Answers.invalid(Templates.forgotten(email, null, problems));
        }
        return forgotten.ask(address, request.remoteAddress().hostAddress())
                ? Answers.seeOther("/login?notice=mailed")
                : Answers.tooMany(
                        Templates.forgotten(address.value(), SignInNotice.sentence("mailed-often"), Problems.none()));
    }
}
