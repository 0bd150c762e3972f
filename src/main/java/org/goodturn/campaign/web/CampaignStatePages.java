package org.goodturn.campaign.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.May;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Pausing, resuming and ending a campaign. */
@Path("/portal/campaigns/{campaign}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.RUN_CAMPAIGNS)
class CampaignStatePages {

    private final CampaignDesk desk;
    private final CampaignChanges changes;
    private final Clock clock;

    CampaignStatePages(CampaignDesk desk, CampaignChanges changes, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.clock = clock;
    }

    @POST
    @Path("pause")
    @Transactional
    public RestResponse<TemplateInstance> pause(@RestPath String campaign) {
        return move(campaign, Campaign::pause, "paused", "Paused. Nobody can join or claim until you resume it.");
    }

    @POST
    @Path("resumption")
    @Transactional
    public RestResponse<TemplateInstance> resume(@RestPath String campaign) {
        return move(campaign, Campaign::resume, "resumed", "The campaign is live again.");
    }

    @POST
    @Path("end")
    @Transactional
    public RestResponse<TemplateInstance> end(@RestPath String campaign) {
        return move(campaign, open -> open.end(clock.instant()), "ended", "The campaign has ended.");
    }

    /** Asked for twice, or by two at once, the second changes nothing and is told how things are. */
    private RestResponse<TemplateInstance> move(String id, Predicate<Campaign> verb, String done, String sentence) {
        var campaign = desk.toChange(id).campaign();
        return verb.test(campaign)
                ? changes.done(campaign, done, Map.of(), sentence, "")
                : changes.silent(campaign, "Nothing has changed: somebody was faster, or it is not possible now.", "");
    }
}
