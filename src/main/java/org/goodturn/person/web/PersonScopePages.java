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
import org.goodturn.shared.web.Answers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Says who may read and change a parameter, on the person's page. */
@Path("/portal/people/{person}/scopes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DECIDE)
class PersonScopePages {

    private final PersonScopes scopes;
    private final CurrentStaff staff;
    private final Flash flash;

    PersonScopePages(PersonScopes scopes, CurrentStaff staff, Flash flash) {
        this.scopes = scopes;
        this.staff = staff;
        this.flash = flash;
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> change(
            @RestPath String person, @RestForm String parameter, @RestForm String scope) {
        var known = scopes.held(person);
        scopes.change(known, parameter == null ? "" : parameter, scope == null ? "" : scope, staff.publicId());
        flash.say("Who may read and change it is said.");
        return Answers.seeOther("/portal/people/" + known.publicId() + "#parameters");
    }
}
