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
import java.util.Currency;
import java.util.List;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.merchant.May;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What both sides get. */
@Path("/portal/campaigns/{campaign}/offer")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class OfferPages {

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance offer(CampaignHead head, OfferForm form, Problems problems, OfferView view);

        static native TemplateInstance sentences(List<String> sentences);
    }

    private final CampaignDesk desk;
    private final CampaignChanges changes;
    private final CodePools pools;
    private final CurrentMerchant current;

    OfferPages(CampaignDesk desk, CampaignChanges changes, CodePools pools, CurrentMerchant current) {
        this.desk = desk;
        this.changes = changes;
        this.pools = pools;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String campaign) {
        var open = desk.toRead(campaign);
        return page(open, OfferForm.of(open.terms().latest()), Problems.none(), pools.choices());
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String campaign, @BeanParam OfferForm.Posted posted) {
        var open = desk.toChange(campaign);
        var form = posted.form();
        var problems = Problems.none();
        var choices = pools.choices();
        return form.read(
                        open.terms().latest(),
                        currency(),
                        CampaignPools.names(choices).keySet(),
                        problems)
                .map(change -> changes.save(open.campaign(), "offer", change))
                .orElseGet(() -> Answers.invalid(page(open, form, problems, choices)));
    }

    /** What is being typed, in words; nothing while it makes no sense. Changes nothing. */
    @POST
    @Path("sentences")
    @Transactional
    public RestResponse<TemplateInstance> sentences(@RestPath String campaign, @BeanParam OfferForm.Posted posted) {
        var terms = desk.toRead(campaign).terms().latest();
        var choices = pools.choices();
        return posted.form()
                .read(terms, currency(), CampaignPools.names(choices).keySet(), Problems.none())
                .map(change -> Answers.ok(Templates.sentences(sentences(change.apply(terms), choices))))
                .orElseGet(RestResponse::noContent);
    }

    private TemplateInstance page(
            CampaignDesk.Open open, OfferForm form, Problems problems, List<CodePools.Choice> choices) {
        var latest = open.terms().latest();
        var view = OfferView.of(latest, currency(), choices, sentences(latest, choices));
        return Templates.offer(open.head(), form, problems, view);
    }

    private static List<String> sentences(CampaignTerms terms, List<CodePools.Choice> choices) {
        return OfferInWords.sentences(terms, CampaignPools.names(choices));
    }

    private Currency currency() {
        return Merchant.of(current.id()).currency();
    }
}
