package org.goodturn.reward.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.reward.Move;
import org.goodturn.reward.Reward;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** How every decision on a reward ends: written down and said, or the page as it stands now. */
@ApplicationScoped
class RewardDecisions {

    private final RewardViews views;
    private final Audit audit;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Clock clock;

    RewardDecisions(RewardViews views, Audit audit, CurrentStaff staff, Flash flash, Clock clock) {
        this.views = views;
        this.audit = audit;
        this.staff = staff;
        this.flash = flash;
        this.clock = clock;
    }

    Reward held(String id) {
        return Reward.held(id).orElseThrow(() -> ProblemException.notFound("reward"));
    }

    TemplateInstance page(Reward reward, ReasonForm form, Problems problems) {
        return RewardPages.Templates.detail(views.of(reward), form, "", problems);
    }

    TemplateInstance page(Reward reward, String code, Problems problems) {
        return RewardPages.Templates.detail(views.of(reward), ReasonForm.empty(), code, problems);
    }

    /** @param verb what was done to it, in the past tense */
    RestResponse<TemplateInstance> made(Reward reward, String verb, String sentence, Move move) {
        if (!move.isMade()) {
            return Answers.conflict(page(reward, ReasonForm.empty(), Problems.none()));
        }
        audit.write(staff.publicId(), "reward." + verb, reward.publicId(), Map.of(), clock.instant());
        flash.say(sentence);
        return Answers.seeOther("/portal/rewards/" + reward.publicId());
    }
}
