package org.goodturn.person.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.person.token.EncryptionKey;
import org.goodturn.person.token.EncryptionKeys;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FreshProof;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys with which the shop encrypts its tokens to us. They are shown with those that verify. */
@Path("/portal/developers/identity/encryption-keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DEVELOP)
class EncryptionKeyPages {

    private static final String LIST = "/portal/developers/identity#encryption";

    private final EncryptionKeys keys;
    private final CurrentStaff staff;
    private final Flash flash;

    EncryptionKeyPages(EncryptionKeys keys, CurrentStaff staff, Flash flash) {
        this.keys = keys;
        this.staff = staff;
        this.flash = flash;
    }

    @POST
    @FreshProof
    @Transactional
    public RestResponse<TemplateInstance> create() {
        var isMade = keys.make(staff.publicId());
        flash.say(
                isMade
                        ? "The encryption key is in force. Its public half stands below."
                        : EncryptionKeys.MOST + " encryption keys are in force: revoke one first.");
        return Answers.seeOther(LIST);
    }

    @POST
    @Path("{encryption}/revocation")
    @FreshProof
    @Transactional
    public RestResponse<TemplateInstance> revoke(@RestPath String encryption) {
        var known = EncryptionKey.of(encryption).orElseThrow(() -> ProblemException.notFound("encryption key"));
        keys.revoke(known, staff.publicId());
        flash.say("The key is revoked. Tokens that are encrypted with it are refused from now on.");
        return Answers.seeOther(LIST);
    }
}
