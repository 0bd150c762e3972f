package org.goodturn.campaign.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.goodturn.merchant.May;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/portal/campaigns")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class CampaignPages {

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(CampaignList list);

        static native TemplateInstance start(NewCampaignForm form, Problems problems, List<TemplateChoice> templates);

        static native TemplateInstance summary(CampaignHead head, CampaignSummary summary);
    }

    private final CampaignDesk desk;
    private final CampaignLists lists;
    private final CampaignStarting starting;
    private final CampaignSummaries summaries;
    private final CampaignChanges changes;
    private final CurrentMerchant current;
    private final Validator validator;

    CampaignPages(
            CampaignDesk desk,
            CampaignLists lists,
            CampaignStarting starting,
            CampaignSummaries summaries,
            CampaignChanges changes,
            CurrentMerchant current,
            Validator validator) {
        this.desk = desk;
        this.lists = lists;
        this.starting = starting;
        this.summaries = summaries;
        this.changes = changes;
        this.current = current;
        this.validator = validator;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery Integer page) {
        return Templates.list(lists.page(page));
    }

    @GET
    @Path("new")
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public TemplateInstance startForm() {
        return form(NewCampaignForm.empty(), Problems.none());
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> start(@BeanParam NewCampaignForm form) {
        var problems = Problems.of(validator.validate(form));
        var template = form.chosen();
        if (template.isEmpty()) {
            problems.add("template", "Choose one of the templates.");
        }
        if (problems.any()) {
            return Answers.invalid(form(form, problems));
        }
        var campaign = starting.start(form.name(), template.get());
        return changes.done(
                campaign,
                "started",
                Map.of("template", form.template()),
                "Campaign started. Now make the offer yours.",
                "/offer");
    }

    @GET
    @Path("{campaign}")
    @Transactional
    public TemplateInstance summary(@RestPath String campaign) {
        var open = desk.toRead(campaign);
        return Templates.summary(open.head(), summaries.of(open));
    }

    private TemplateInstance form(NewCampaignForm form, Problems problems) {
        var merchant = Merchant.of(current.id());
        return Templates.start(form, problems, TemplateChoice.all(merchant.currency(), merchant.website()));
    }
}
