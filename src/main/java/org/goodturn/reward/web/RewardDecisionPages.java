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
import java.time.Instant;
import java.util.function.BiFunction;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.reward.HandingOver;
import org.goodturn.reward.Move;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardMoves;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Decides on a reward by hand: it is held meanwhile, so that of two decisions one finds the other's result. */
@Path("/portal/rewards/{reward}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DECIDE)
class RewardDecisionPages {

    private final RewardMoves moves;
    private final HandingOver handingOver;
    private final RewardDecisions decisions;
    private final CurrentStaff staff;
    private final Validator validator;
    private final Clock clock;

    RewardDecisionPages(
            RewardMoves moves,
            HandingOver handingOver,
            RewardDecisions decisions,
            CurrentStaff staff,
            Validator validator,
            Clock clock) {
        this.moves = moves;
        this.handingOver = handingOver;
        this.decisions = decisions;
        this.staff = staff;
        this.validator = validator;
        this.clock = clock;
    }

    @POST
    @Path("approval")
    @Transactional
    public RestResponse<TemplateInstance> approve(@RestPath("reward") String id) {
        return decide(
                id,
                "approved",
                "Approved. It is handed over without waiting any longer.",
                (reward, now) -> moves.approve(reward, staff.publicId(), now));
    }

    @POST
    @Path("cancellation")
    @Transactional
    public RestResponse<TemplateInstance> cancel(@RestPath("reward") String id, @BeanParam ReasonForm form) {
        return decideWithReason(
                id,
                form,
                "canceled",
                "Canceled. It will not be handed over.",
                (reward, now) -> moves.cancel(reward, staff.publicId(), form.reason(), now));
    }

    @POST
    @Path("revocation")
    @Transactional
    public RestResponse<TemplateInstance> revoke(@RestPath("reward") String id, @BeanParam ReasonForm form) {
        return decideWithReason(
                id,
                form,
                "revoked",
                "Taken back. Tell your shop not to accept its code any more.",
                (reward, now) -> moves.revoke(reward, staff.publicId(), form.reason(), now));
    }

    @POST
    @Path("redemption")
    @Transactional
    public RestResponse<TemplateInstance> redeem(@RestPath("reward") String id) {
        return decide(
                id,
                "redeemed",
                "Noted: it was used.",
                (reward, now) -> moves.redeem(reward, staff.publicId(), "Used.", now));
    }

    @POST
    @Path("retry")
    @Transactional
    public RestResponse<TemplateInstance> retry(@RestPath("reward") String id) {
        return decide(id, "retried", "Tried once more.", (reward, now) -> moves.retry(reward, staff.publicId(), now));
    }

    /** @param typed a code, a number or a link */
    @POST
    @Path("fulfillment")
    @Transactional
    public RestResponse<TemplateInstance> fulfill(@RestPath("reward") String id, @RestForm("code") String typed) {
        var reward = decisions.held(id);
        var problems = Problems.none();
        var code = new FormReading(problems).field("code", () -> GivenCode.read(typed));
        return code == null
                ? Answers.invalid(decisions.page(reward, PlainText.typed(typed), problems))
                : decisions.made(
                        reward,
                        "fulfilled",
                        "Handed over.",
                        handingOver.fulfillByHand(
                                reward, code, staff.publicId(), "Handed over by hand.", clock.instant()));
    }

    private RestResponse<TemplateInstance> decideWithReason(
            String id, ReasonForm form, String verb, String sentence, BiFunction<Reward, Instant, Move> decision) {
        var reward = decisions.held(id);
        var problems = Problems.of(validator.validate(form));
        return problems.any()
                ? Answers.invalid(decisions.page(reward, form, problems))
                : decisions.made(reward, verb, sentence, decision.apply(reward, clock.instant()));
    }

    private RestResponse<TemplateInstance> decide(
            String id, String verb, String sentence, BiFunction<Reward, Instant, Move> decision) {
        var reward = decisions.held(id);
        return decisions.made(reward, verb, sentence, decision.apply(reward, clock.instant()));
    }
}
