package org.goodturn.reward.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardMoves;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Decides on a reward by hand: it is held meanwhile, so that of two decisions one finds the other's result. */
@Path("/portal/rewards/{reward}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DECIDE)
class RewardDecisionPages {

    private final RewardMoves moves;
    private final RewardViews views;
    private final Audit audit;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Validator validator;
    private final Clock clock;

    RewardDecisionPages(
            RewardMoves moves,
            RewardViews views,
            Audit audit,
            CurrentStaff staff,
            Flash flash,
            Validator validator,
            Clock clock) {
        this.moves = moves;
        this.views = views;
        this.audit = audit;
        this.staff = staff;
        this.flash = flash;
        this.validator = validator;
        this.clock = clock;
    }

    @POST
    @Path("approval")
    @Transactional
    public RestResponse<TemplateInstance> approve(@RestPath("reward") String id) {
        var reward = held(id);
        return moves.approve(reward, staff.publicId(), clock.instant())
                ? done(reward, "approved", "Approved. It is handed over without waiting any longer.")
                : tooLate(reward);
    }

    @POST
    @Path("cancellation")
    @Transactional
    public RestResponse<TemplateInstance> cancel(@RestPath("reward") String id, @BeanParam CancellationForm form) {
        var reward = held(id);
        var problems = Problems.of(validator.validate(form));
        if (problems.any()) {
            return Answers.invalid(RewardPages.Templates.detail(views.of(reward), form, problems));
        }
        return moves.cancel(reward, staff.publicId(), form.reason(), clock.instant())
                ? done(reward, "canceled", "Canceled. It will not be handed over.")
                : tooLate(reward);
    }

    private RestResponse<TemplateInstance> done(Reward reward, String verb, String sentence) {
        audit.write(staff.publicId(), "reward." + verb, reward.publicId(), Map.of(), clock.instant());
        flash.say(sentence);
        return Answers.seeOther("/portal/rewards/" + reward.publicId());
    }

    private RestResponse<TemplateInstance> tooLate(Reward reward) {
        return Answers.conflict(
                RewardPages.Templates.detail(views.of(reward), CancellationForm.empty(), Problems.none()));
    }

    private static Reward held(String id) {
        return Reward.held(id).orElseThrow(() -> ProblemException.notFound("reward"));
    }
}
