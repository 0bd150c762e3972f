package org.goodturn.campaign.web;

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
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.campaign.TermsDifference;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks at a draft beside what is in force, and puts it in force. */
@Path("/portal/campaigns/{campaign}/publication")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class PublicationPages {

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance publication(CampaignHead head, PublicationView view);
    }

    private final CampaignDesk desk;
    private final CampaignEditing editing;
    private final CampaignChanges changes;
    private final CodePools pools;
    private final TermsNames names;
    private final CurrentStaff staff;
    private final Clock clock;

    PublicationPages(
            CampaignDesk desk,
            CampaignEditing editing,
            CampaignChanges changes,
            CodePools pools,
            TermsNames names,
            CurrentStaff staff,
            Clock clock) {
        this.desk = desk;
        this.editing = editing;
        this.changes = changes;
        this.pools = pools;
        this.names = names;
        this.staff = staff;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance review(@RestPath String campaign) {
        var open = desk.toRead(campaign);
        var choices = pools.choices();
        var latest = open.terms().latest();
        return Templates.publication(
                open.head(),
                new PublicationView(
                        changes(open, choices),
                        OfferInWords.sentences(latest, CampaignPools.names(choices)),
                        CampaignPools.dry(latest, choices),
                        open.campaign().isOver(clock.instant())));
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> publish(@RestPath String campaign) {
        var open = desk.toChange(campaign);
        if (!open.terms().isChanged()) {
            return changes.silent(open.campaign(), "There is no draft: what you see is published.", "");
        }
        var version = open.terms().draft().orElseThrow().number();
        editing.publish(open.campaign(), staff.publicId(), clock.instant());
        var sentence = version == 1 ? "Published. The campaign is live." : "Version " + version + " is in force.";
        return changes.done(open.campaign(), "published", Map.of("version", version), sentence, "");
    }

    private List<TermsDifference.Change> changes(CampaignDesk.Open open, List<CodePools.Choice> choices) {
        return open.terms()
                .inForce()
                .map(inForce -> names.with(choices)
                        .between(inForce.terms(), open.terms().latest()))
                .orElse(List.of());
    }
}
