package org.goodturn.campaign.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.goodturn.campaign.PageSettings;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How the campaign's pages look, and which shop they lead to. */
@Path("/portal/campaigns/{campaign}/page")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class LookPages {

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance page(CampaignHead head, PageForm form, Problems problems, PageView view);
    }

    private final CampaignDesk desk;
    private final CampaignChanges changes;
    private final PageReading reading;

    LookPages(CampaignDesk desk, CampaignChanges changes, PageReading reading) {
        this.desk = desk;
        this.changes = changes;
        this.reading = reading;
    }

    /** @param theme whose settings to show, without choosing it yet */
    @GET
    @Transactional
    public TemplateInstance show(@RestPath String campaign, @RestQuery String theme) {
        var open = desk.toRead(campaign);
        var terms = open.terms().latest();
        var form = PageForm.of(terms)
                .showing(reading.theme(theme == null ? terms.page().theme() : theme)
                        .id()
                        .value());
        return page(open, form, Problems.none(), terms.page().settings());
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String campaign, @BeanParam PageForm form) {
        var open = desk.toChange(campaign);
        var problems = Problems.none();
        var fields = new FormReading(problems);
        var settings = reading.read(form, problems);
        var shop = fields.field("shop", () -> fields.webUrl(form.shop()));
        if (problems.any()) {
            var typed = form.values(reading.theme(form.theme()));
            return Answers.invalid(page(open, form, problems, typed));
        }
        PageSettings look = settings.orElseThrow();
        return changes.save(open.campaign(), "page", terms -> terms.withPage(look, shop));
    }

    private TemplateInstance page(
            CampaignDesk.Open open, PageForm form, Problems problems, Map<String, String> values) {
        return Templates.page(
                open.head(), form, problems, PageView.of(reading.theme(form.theme()), reading.all(), values));
    }
}
