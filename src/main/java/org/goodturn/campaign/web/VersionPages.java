package org.goodturn.campaign.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
        static native TemplateInstance versions(CampaignHead head, List<VersionRow> rows, String first, String next);
    }

    private final CampaignDesk desk;
    private final VersionList versions;

    VersionPages(CampaignDesk desk, VersionList versions) {
        this.desk = desk;
        this.versions = versions;
    }

    /** @param before only versions with a smaller number */
    @GET
    @Transactional
    public TemplateInstance list(@RestPath String campaign, @RestQuery Integer before) {
        var open = desk.toRead(campaign);
        var path = open.head().path() + "/versions";
        var rows = versions.before(open, before == null ? Integer.MAX_VALUE : before);
        var next = rows.isEmpty() || rows.getLast().number() == 1
                ? null
                : path + "?before=" + rows.getLast().number();
        return Templates.versions(open.head(), rows, before == null ? null : path, next);
    }
}
