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
import java.util.List;
import java.util.Map;
import org.goodturn.merchant.May;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What people read. */
@Path("/portal/campaigns/{campaign}/texts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class TextsPages {

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance texts(
                CampaignHead head,
                TextsForm form,
                Problems problems,
                List<TextsReading.Field> fields,
                TextsReading reading);

        static native TemplateInstance reading(TextsReading reading);
    }

    private final CampaignDesk desk;
    private final CampaignChanges changes;
    private final CurrentMerchant current;

    TextsPages(CampaignDesk desk, CampaignChanges changes, CurrentMerchant current) {
        this.desk = desk;
        this.changes = changes;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String campaign) {
        var open = desk.toRead(campaign);
        return page(open, TextsForm.of(open.terms().latest().texts()), Problems.none());
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String campaign, @BeanParam TextsForm form) {
        var open = desk.toChange(campaign);
        var problems = Problems.none();
        return form.read(problems)
                .map(texts -> changes.save(open.campaign(), "texts", terms -> terms.withTexts(texts)))
                .orElseGet(() -> Answers.invalid(page(open, form, problems)));
    }

    /** What is being typed, with the example filled in. Changes nothing. */
    @POST
    @Path("reading")
    @Transactional
    public TemplateInstance reading(@RestPath String campaign, @BeanParam TextsForm form) {
        return Templates.reading(TextsReading.of(form.texts(), example(desk.toRead(campaign))));
    }

    private TemplateInstance page(CampaignDesk.Open open, TextsForm form, Problems problems) {
        var example = example(open);
        return Templates.texts(
                open.head(), form, problems, TextsReading.fields(example), TextsReading.of(form.texts(), example));
    }

    private Map<String, String> example(CampaignDesk.Open open) {
        return TextsReading.example(Merchant.of(current.id()).name, open.terms().latest());
    }
}
