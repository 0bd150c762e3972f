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
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.merchant.ProgramDomain;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FreshProof;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The host names on which consumers meet the merchant. */
@Path("/portal/settings/domains")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class ProgramDomainPages {

    private static final String LIST = "/portal/settings/domains";

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance programDomains(
                List<ProgramDomain> domains, String typed, Problems problems, boolean mayChange);
    }

    private final ProgramDomains domains;
    private final DomainCheck check;
    private final CurrentStaff staff;
    private final Flash flash;

    ProgramDomainPages(ProgramDomains domains, DomainCheck check, CurrentStaff staff, Flash flash) {
        this.domains = domains;
        this.check = check;
        this.staff = staff;
        this.flash = flash;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return page("", Problems.none());
    }

    @POST
    @FreshProof
    @RolesAllowed(May.ADMINISTER)
    @Transactional
    public RestResponse<TemplateInstance> add(@RestForm String host) {
        var typed = host == null ? "" : host.strip();
        var problems = Problems.none();
        domains.add(typed, problems);
        return problems.any() ? Answers.invalid(page(typed, problems)) : done(typed + " is added. Point its DNS here.");
    }

    @POST
    @Path("{domain}/default")
    @FreshProof
    @RolesAllowed(May.ADMINISTER)
    @Transactional
    public RestResponse<TemplateInstance> makeDefault(@RestPath long domain) {
        var chosen = find(domain);
        domains.makeDefault(chosen);
        return done("New links are written with " + chosen.host() + ".");
    }

    @POST
    @Path("{domain}/removal")
    @FreshProof
    @RolesAllowed(May.ADMINISTER)
    @Transactional
    public RestResponse<TemplateInstance> remove(@RestPath long domain) {
        var chosen = find(domain);
        return domains.remove(chosen)
                ? done(chosen.host() + " is removed.")
                : Answers.conflict(page(
                        "", Problems.none().add("host", "The default stays. Make another one the default first.")));
    }

    /** Calls the host from here, as a visitor would. */
    @POST
    @Path("{domain}/check")
    @RolesAllowed(May.ADMINISTER)
    public RestResponse<TemplateInstance> check(@RestPath long domain) {
        return done(check.of(domains.host(domain).orElseThrow(() -> ProblemException.notFound("program domain"))));
    }

    private RestResponse<TemplateInstance> done(String sentence) {
        flash.say(sentence);
        return Answers.seeOther(LIST);
    }

    private TemplateInstance page(String typed, Problems problems) {
        var role = staff.get().desk().orElseThrow().role();
        return Templates.programDomains(ProgramDomain.all(), typed, problems, role.allows(May.ADMINISTER));
    }

    private static ProgramDomain find(long id) {
        return ProgramDomain.of(id).orElseThrow(() -> ProblemException.notFound("program domain"));
    }
}
