package org.goodturn.merchant.signin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.merchant.signin.Interrupted;
import org.goodturn.merchant.signin.Interruptions;
import org.goodturn.merchant.signin.Proving;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** Where people come back to from the identity provider, with the form that they were stopped at. */
@Path("/portal/account/proof")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SIGNED_IN)
class ProofPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance proof(ProofView view, Problems problems);

        static native TemplateInstance continuation(Interrupted form, boolean proven);
    }

    private final CurrentStaff staff;
    private final Interruptions interruptions;
    private final Proving proving;

    ProofPages(CurrentStaff staff, Interruptions interruptions, Proving proving) {
        this.staff = staff;
        this.interruptions = interruptions;
        this.proving = proving;
    }

    @GET
    public RestResponse<TemplateInstance> show() {
        return interruptions
                .of(staff.get().sessionHash())
                .map(form -> Answers.ok(Templates.continuation(form, proving.isFresh(staff.get()))))
                .orElseGet(() -> Answers.seeOther(Next.HOME));
    }
}
