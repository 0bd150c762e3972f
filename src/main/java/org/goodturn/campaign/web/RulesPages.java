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
import org.goodturn.merchant.May;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who counts as referred. */
@Path("/portal/campaigns/{campaign}/rules")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class RulesPages {

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance rules(CampaignHead head, RulesForm form, Problems problems);
    }

    private final CampaignDesk desk;
    private final CampaignChanges changes;

    RulesPages(CampaignDesk desk, CampaignChanges changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String campaign) {
        var open = desk.toRead(campaign);
        return Templates.rules(open.head(), RulesForm.of(open.terms().latest().rules()), Problems.none());
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String campaign, @BeanParam RulesForm form) {
        var open = desk.toChange(campaign);
        var problems = Problems.none();
        return form.read(problems)
                .map(rules -> changes.save(open.campaign(), "rules", terms -> terms.withRules(rules)))
                .orElseGet(() -> Answers.invalid(Templates.rules(open.head(), form, problems)));
    }
}
