package org.goodturn.quality.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Decides on one referral by hand, from its own page. */
@Path("/portal/referrals/{referral}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DECIDE)
class ReferralDecisionPages {

    @CheckedTemplate(basePath = "quality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance decision(DecisionView view);
    }

    private final ReviewDecisions decisions;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Validator validator;

    ReferralDecisionPages(ReviewDecisions decisions, CurrentStaff staff, Flash flash, Validator validator) {
        this.decisions = decisions;
        this.staff = staff;
        this.flash = flash;
        this.validator = validator;
    }

    @POST
    @Path("approval")
    @Transactional
    public RestResponse<TemplateInstance> approve(@RestPath String referral, @BeanParam ReviewForm form) {
        return decide(referral, "approval", form, "Approved. What waited is decided now.");
    }

    @POST
    @Path("qualification")
    @Transactional
    public RestResponse<TemplateInstance> qualify(@RestPath String referral, @BeanParam ReviewForm form) {
        return decide(referral, "qualification", form, "Qualified. What is promised for that is earned.");
    }

    @POST
    @Path("denial")
    @Transactional
    public RestResponse<TemplateInstance> deny(@RestPath String referral, @BeanParam ReviewForm form) {
        return decide(referral, "denial", form, "Denied. Nobody is rewarded for it.");
    }

    @POST
    @Path("reopening")
    @Transactional
    public RestResponse<TemplateInstance> reopen(@RestPath String referral, @BeanParam ReviewForm form) {
        return decide(referral, "reopening", form, "The decision is taken back. It is in review again.");
    }

    private RestResponse<TemplateInstance> decide(String referral, String noun, ReviewForm form, String sentence) {
        decisions.find(referral);
        var problems = Problems.of(validator.validate(form));
        if (problems.any()) {
            return Answers.invalid(Templates.decision(new DecisionView(referral, noun, form, problems)));
        }
        decisions.make(referral, noun, staff.publicId(), form.reason());
        flash.say(sentence);
        return Answers.seeOther("/portal/referrals/" + referral);
    }
}
