package org.goodturn.referral.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.person.Person;
import org.goodturn.share.AdvocateNames;
import org.goodturn.share.PersonalLink;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A colleague says after the order who brought somebody. */
@Path("/portal/people/{person}/late-claim")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DECIDE)
class LateClaimPages {

    @CheckedTemplate(basePath = "referral", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance lateClaim(Person person, LateClaimForm form, Problems problems);
    }

    private final AdvocateNames advocates;
    private final LateClaimReport report;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Validator validator;

    LateClaimPages(
            AdvocateNames advocates, LateClaimReport report, CurrentStaff staff, Flash flash, Validator validator) {
        this.advocates = advocates;
        this.report = report;
        this.staff = staff;
        this.flash = flash;
        this.validator = validator;
    }

    @GET
    @Transactional
    public TemplateInstance ask(@RestPath("person") String id) {
        return Templates.lateClaim(find(id), LateClaimForm.empty(), Problems.none());
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> say(@RestPath("person") String id, @BeanParam LateClaimForm form) {
        var friend = find(id);
        var problems = Problems.of(validator.validate(form));
        var link = advocate(form, problems);
        if (problems.any()) {
            return Answers.invalid(Templates.lateClaim(friend, form, problems));
        }
        var outcome = report.said(friend, link.orElseThrow(), form, staff.publicId());
        flash.say(outcome.map(Finding::sentence).orElse("Nothing came of it."));
        return Answers.seeOther("/portal/people/" + id);
    }

    private Optional<PersonalLink> advocate(LateClaimForm form, Problems problems) {
        var link = advocates.find(form.advocate());
        if (!problems.has("advocate") && link.isEmpty()) {
            problems.add("advocate", "Nobody with this code, link or e-mail recommends anything.");
        }
        return link;
    }

    /** Somebody who can be named in an event. */
    private static Person find(String id) {
        return Person.of(id)
                .filter(person -> person.email() != null || person.partnerUserId() != null)
                .orElseThrow(() -> ProblemException.notFound("person"));
    }
}
