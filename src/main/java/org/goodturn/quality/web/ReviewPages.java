package org.goodturn.quality.web;

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
import java.time.Clock;
import java.util.List;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** Referrals that somebody has to look at, one or many at once. */
@Path("/portal/referrals/review")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class ReviewPages {

    static final String PATH = "/portal/referrals/review";

    @CheckedTemplate(basePath = "quality", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance review(ReviewView view);
    }

    private final ReviewRows rows;
    private final ReviewDecisions decisions;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Validator validator;
    private final Clock clock;

    ReviewPages(
            ReviewRows rows,
            ReviewDecisions decisions,
            CurrentStaff staff,
            Flash flash,
            Validator validator,
            Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.staff = staff;
        this.flash = flash;
        this.validator = validator;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return page(ReviewForm.empty(), Problems.none());
    }

    @POST
    @Path("approvals")
    @RolesAllowed(May.DECIDE)
    @Transactional
    public RestResponse<TemplateInstance> approve(@BeanParam ReviewForm form) {
        return each(form, "approval", "approved");
    }

    @POST
    @Path("denials")
    @RolesAllowed(May.DECIDE)
    @Transactional
    public RestResponse<TemplateInstance> decline(@BeanParam ReviewForm form) {
        return each(form, "denial", "declined");
    }

    private RestResponse<TemplateInstance> each(ReviewForm form, String noun, String done) {
        var problems = Problems.of(validator.validate(form));
        if (form.referral().isEmpty() || form.referral().size() > ReviewRows.MOST) {
            problems.add("referral", "Choose at least one referral.");
        }
        if (problems.any()) {
            return Answers.invalid(page(form, problems));
        }
        var decided = form.referral().stream()
                .distinct()
                .sorted()
                .filter(id -> decisions.tries(id, noun, staff.publicId(), form.reason()))
                .count();
        flash.say(decided + (decided == 1 ? " referral " : " referrals ") + done + ".");
        return Answers.seeOther(PATH);
    }

    private TemplateInstance page(ReviewForm form, Problems problems) {
        return Templates.review(new ReviewView(
                lines(rows.open()),
                lines(rows.decided(clock.instant())),
                rows.openCount(),
                staff.may(May.DECIDE),
                form,
                problems));
    }

    private List<ReviewView.Line> lines(List<ReviewRows.Row> found) {
        return found.stream()
                .map(row -> new ReviewView.Line(row, rows.signals(row)))
                .toList();
    }
}
