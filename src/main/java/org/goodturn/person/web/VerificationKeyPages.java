package org.goodturn.person.web;

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
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.person.token.EncryptionKey;
import org.goodturn.person.token.VerificationKey;
import org.goodturn.person.token.VerificationKeys;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FreshProof;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys by which the shop's tokens are believed. A new secret is shown in the answer to its form, and never again. */
@Path("/portal/developers/identity")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DEVELOP)
class VerificationKeyPages {

    @CheckedTemplate(basePath = "person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance verificationKeys(
                List<VerificationKey> keys,
                List<EncryptionKey> encryption,
                VerificationKeyForm form,
                Problems problems);

        static native TemplateInstance newVerificationKey(VerificationKey key, String secret);
    }

    private final VerificationKeys keys;
    private final CurrentStaff staff;
    private final Flash flash;

    VerificationKeyPages(VerificationKeys keys, CurrentStaff staff, Flash flash) {
        this.keys = keys;
        this.staff = staff;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return page(VerificationKeyForm.EMPTY, Problems.none());
    }

    @POST
    @Path("keys")
    @FreshProof
    @Transactional
    public RestResponse<TemplateInstance> create(
            @RestForm String name, @RestForm String algorithm, @RestForm("public_key") String publicKey) {
        var form = new VerificationKeyForm(name, algorithm, publicKey);
        var problems = form.problems();
        if (problems.any()) {
            return Answers.invalid(page(form, problems));
        }
        return form.isShared() ? share(form) : publish(form, problems);
    }

    @POST
    @Path("keys/{key}/revocation")
    @FreshProof
    @Transactional
    public RestResponse<TemplateInstance> revoke(@RestPath String key) {
        var known = VerificationKey.of(key).orElseThrow(() -> ProblemException.notFound("verification key"));
        keys.revoke(known, staff.publicId());
        flash.say("“" + known.name() + "” is revoked. Tokens that are signed with it are refused from now on.");
        return Answers.seeOther("/portal/developers/identity");
    }

    private RestResponse<TemplateInstance> share(VerificationKeyForm form) {
        var issued = keys.share(form.name(), staff.publicId());
        return Answers.ok(Templates.newVerificationKey(issued.key(), issued.secret()));
    }

    private RestResponse<TemplateInstance> publish(VerificationKeyForm form, Problems problems) {
        try {
            keys.publish(form.name(), form.publicKey(), staff.publicId());
        } catch (IllegalArgumentException wrong) {
            problems.add("public_key", "Expected: " + wrong.getMessage() + ".");
            return Answers.invalid(page(form, problems));
        }
        flash.say("The key is in force. Its id stands below.");
        return Answers.seeOther("/portal/developers/identity");
    }

    private static TemplateInstance page(VerificationKeyForm form, Problems problems) {
        return Templates.verificationKeys(VerificationKey.all(), EncryptionKey.all(), form, problems);
    }
}
