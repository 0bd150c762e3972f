package org.goodturn.campaign.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.merchant.May;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Every version of a campaign: who published it, when, and what it changed. */
@Path("/portal/campaigns/{campaign}/versions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class VersionPages {

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance versions(VersionsView view);
    }

    private final CampaignDesk desk;
    private final VersionList versions;

    VersionPages(CampaignDesk desk, VersionList versions) {
        this.desk = desk;
        this.versions = versions;
    }

    /**
     * @param before only versions with a smaller number
     * @param audience id of the one by which their friends are told apart
     * @param whose advocate or friend: who is asked whether they were in it
     */
    @GET
    @Transactional
    public TemplateInstance list(
            @RestPath String campaign, @RestQuery Integer before, @RestQuery String audience, @RestQuery String whose) {
        var open = desk.toRead(campaign);
        var compared = Compared.read(audience, whose);
        var rows = versions.before(open, before == null ? Integer.MAX_VALUE : before, compared);
        return Templates.versions(new VersionsView(open.head(), rows, compared, before == null));
    }
}
