package org.goodturn.reward.supplier.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.reward.supplier.Supplier;
import org.goodturn.reward.supplier.SupplierSecrets;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FreshProof;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Changes what requests to a system are signed with. A secret is shown in the answer to its form, and never again. */
@Path("/portal/rewards/suppliers/{supplier}/secret")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DEVELOP)
class SupplierSecretPages {

    @CheckedTemplate(basePath = "reward", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance newSupplierSecret(Supplier supplier, String secret, Instant oldUntil);
    }

    private final SupplierSecrets secrets;
    private final Audit audit;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Clock clock;

    SupplierSecretPages(SupplierSecrets secrets, Audit audit, CurrentStaff staff, Flash flash, Clock clock) {
        this.secrets = secrets;
        this.audit = audit;
        this.staff = staff;
        this.flash = flash;
        this.clock = clock;
    }

    @POST
    @FreshProof
    @Transactional
    public RestResponse<TemplateInstance> change(@RestPath("supplier") String id, @RestForm("leaked") String leaked) {
        var supplier = Supplier.held(id).orElseThrow(() -> ProblemException.notFound("supplier"));
        var now = clock.instant();
        var overlap = leaked == null ? SupplierSecrets.OVERLAP : Duration.ZERO;
        var secret = secrets.change(supplier, overlap, now);
        if (secret.isEmpty()) {
            flash.say("It was changed several times since yesterday. Wait until the old ones have ended.");
            return Answers.seeOther("/portal/rewards/suppliers/" + id);
        }
        audit.write(staff.publicId(), "supplier.secret_changed", id, Map.of(), now);
        return Answers.ok(Templates.newSupplierSecret(
                supplier, secret.get(), supplier.secrets().oldUntil(now).orElse(null)));
    }
}
