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
import java.util.Optional;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Opens a draft from an old version, and throws a draft away. */
@Path("/portal/campaigns/{campaign}/draft")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.RUN_CAMPAIGNS)
class DraftPages {

    private final CampaignDesk desk;
    private final CampaignEditing editing;
    private final CampaignChanges changes;
    private final Clock clock;

    DraftPages(CampaignDesk desk, CampaignEditing editing, CampaignChanges changes, Clock clock) {
        this.desk = desk;
        this.editing = editing;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param version number of the version to start from */
    @POST
    @Transactional
    public RestResponse<TemplateInstance> open(@RestPath String campaign, @RestForm("id") String version) {
        var open = desk.toChange(campaign);
        var old = number(version)
                .flatMap(number -> CampaignVersion.of(open.campaign(), number))
                .filter(CampaignVersion::isPublished)
                .orElseThrow(() -> ProblemException.notFound("version"));
        var isNew = editing.revise(open.campaign(), terms -> old.terms(), clock.instant());
        return isNew
                ? changes.done(
                        open.campaign(),
                        "reopened",
                        Map.of("version", old.number()),
                        "The draft is version " + old.number() + " again. Publish it when it is ready.",
                        "/publication")
                : changes.silent(open.campaign(), "That is what you have already.", "/versions");
    }

    @POST
    @Path("removal")
    @Transactional
    public RestResponse<TemplateInstance> discard(@RestPath String campaign) {
        var open = desk.toChange(campaign);
        return editing.discard(open.campaign())
                ? changes.done(open.campaign(), "draft_discarded", Map.of(), "The draft is gone.", "")
                : changes.silent(open.campaign(), "There is no draft to throw away.", "");
    }

    private static Optional<Integer> number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
