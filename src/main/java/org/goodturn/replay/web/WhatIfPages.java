package org.goodturn.replay.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Desk;
import org.goodturn.merchant.May;
import org.goodturn.replay.Asking;
import org.goodturn.replay.Naming;
import org.goodturn.replay.Replay;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What would a campaign's draft have cost, had it been in force? */
@Path("/portal/campaigns/{campaign}/what-if")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class WhatIfPages {

    private static final int MOST_SHOWN = 20;

    @CheckedTemplate(basePath = "replay", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance whatIf(WhatIfView view, WhatIfForm form, Problems problems);

        static native TemplateInstance replay(ReplayView view);
    }

    private final Asking asking;
    private final Naming naming;
    private final CurrentStaff staff;
    private final Clock clock;

    WhatIfPages(Asking asking, Naming naming, CurrentStaff staff, Clock clock) {
        this.asking = asking;
        this.naming = naming;
        this.staff = staff;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String campaign) {
        return page(find(campaign), WhatIfForm.usual(clock.instant(), desk().zone()), Problems.none());
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> ask(@RestPath String campaign, @RestForm String from, @RestForm String to) {
        var known = find(campaign);
        var form = new WhatIfForm(from, to);
        var problems = Problems.none();
        var days = form.read(problems);
        if (problems.any()) {
            return Answers.invalid(page(known, form, problems));
        }
        var replay = asking.ask(known, days.start(desk().zone()), days.end(desk().zone()), staff.publicId());
        return Answers.seeOther("/portal/campaigns/" + campaign + "/what-if/" + replay.publicId());
    }

    @GET
    @Path("{replay}")
    @Transactional
    public TemplateInstance replay(@RestPath String campaign, @RestPath("replay") String id, @RestQuery Integer start) {
        var known = find(campaign);
        var replay = Replay.of(known, id).orElseThrow(() -> ProblemException.notFound("replay"));
        return Templates.replay(ReplayView.of(known, replay, start == null ? 0 : start, naming));
    }

    private TemplateInstance page(Campaign campaign, WhatIfForm form, Problems problems) {
        var view = new WhatIfView(
                campaign,
                CampaignVersion.draftOf(campaign).isPresent(),
                staff.may(May.RUN_CAMPAIGNS),
                Replay.of(campaign, MOST_SHOWN));
        return Templates.whatIf(view, form, problems);
    }

    private Desk desk() {
        return staff.get().desk().orElseThrow();
    }

    private static Campaign find(String campaign) {
        return Campaign.of(campaign).orElseThrow(() -> ProblemException.notFound("campaign"));
    }
}
