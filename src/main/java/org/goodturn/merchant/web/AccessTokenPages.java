package org.goodturn.merchant.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FreshProof;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys for the shop's servers and pages. A new key is shown in the answer to its form, and never again. */
@Path("/portal/developers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DEVELOP)
class AccessTokenPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance accessTokens(List<AccessToken> tokens, AccessTokenForm form, Problems problems);

        static native TemplateInstance newAccessToken(AccessToken token, String key);
    }

    private final AccessTokens accessTokens;
    private final Flash flash;

    AccessTokenPages(AccessTokens accessTokens, Flash flash) {
        this.accessTokens = accessTokens;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return page(AccessTokenForm.EMPTY, Problems.none());
    }

    @POST
    @Path("tokens")
    @FreshProof
    @Transactional
    public RestResponse<TemplateInstance> create(
            @RestForm String name, @RestForm String kind, @RestForm String origins) {
        var form = new AccessTokenForm(name, kind, origins);
        var problems = form.problems();
        if (problems.any()) {
            return Answers.invalid(page(form, problems));
        }
        var issued = accessTokens.issue(form);
        return Answers.ok(Templates.newAccessToken(issued.token(), issued.key()));
    }

    @POST
    @Path("tokens/{token}/origins")
    @FreshProof
    @Transactional
    public RestResponse<TemplateInstance> changeOrigins(@RestPath("token") String id, @RestForm String origins) {
        var token = find(id);
        var form = new AccessTokenForm(token.name(), token.kind().name(), origins);
        var problems = form.problems();
        if (problems.any()) {
            return Answers.invalid(page(form, problems));
        }
        accessTokens.allowOnly(token, form.originList());
        return done("The origins of “" + token.name() + "” are changed.");
    }

    @POST
    @Path("tokens/{token}/revocation")
    @FreshProof
    @Transactional
    public RestResponse<TemplateInstance> revoke(@RestPath("token") String id) {
        var token = find(id);
        accessTokens.revoke(token);
        return done("“" + token.name() + "” is revoked. Whoever uses it is refused from now on.");
    }

    private RestResponse<TemplateInstance> done(String sentence) {
        flash.say(sentence);
        return Answers.seeOther("/portal/developers");
    }

    private static TemplateInstance page(AccessTokenForm form, Problems problems) {
        return Templates.accessTokens(AccessToken.all(), form, problems);
    }

    private static AccessToken find(String id) {
        return AccessToken.of(id).orElseThrow(() -> ProblemException.notFound("access token"));
    }
}
