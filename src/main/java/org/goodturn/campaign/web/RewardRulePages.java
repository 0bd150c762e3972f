package org.goodturn.campaign.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Currency;
import java.util.List;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.campaign.web.rule.RuleFields;
import org.goodturn.campaign.web.rule.RuleReading;
import org.goodturn.merchant.May;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Every reward of a campaign: the two of the offer in full, and further ones. */
@Path("/portal/campaigns/{campaign}/reward-rules")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class RewardRulePages {

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance rewardRules(CampaignHead head, RewardRuleList list);

        static native TemplateInstance rewardRule(
                CampaignHead head, RuleFields fields, Problems problems, RewardRuleView view);
    }

    private final CampaignDesk desk;
    private final CampaignChanges changes;
    private final CodePools pools;
    private final RuleFigures figures;
    private final CurrentMerchant current;

    RewardRulePages(
            CampaignDesk desk, CampaignChanges changes, CodePools pools, RuleFigures figures, CurrentMerchant current) {
        this.desk = desk;
        this.changes = changes;
        this.pools = pools;
        this.figures = figures;
        this.current = current;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestPath String campaign) {
        var open = desk.toRead(campaign);
        return Templates.rewardRules(
                open.head(),
                RewardRuleList.of(
                        open.head(),
                        open.terms().latest(),
                        CampaignPools.names(pools.choices()),
                        figures.of(open.campaign())));
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance fresh(@RestPath String campaign) {
        var open = desk.toRead(campaign);
        var latest = open.terms().latest();
        return page(open, null, RuleReading.fresh(latest.advocate().pool()), Problems.none(), pools.choices());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> add(@RestPath String campaign, MultivaluedMap<String, String> form) {
        var open = desk.toChange(campaign);
        if (open.terms().latest().rewardRules().size() >= CampaignTerms.MOST_RULES) {
            throw ProblemException.conflict(
                    "campaign.too_many_rules", "A campaign has at most " + CampaignTerms.MOST_RULES + " rewards.");
        }
        return save(open, null, form);
    }

    @GET
    @Path("{rule}")
    @Transactional
    public TemplateInstance show(@RestPath String campaign, @RestPath String rule) {
        var open = desk.toRead(campaign);
        var found = found(open, rule);
        return page(open, found, RuleReading.fields(found), Problems.none(), pools.choices());
    }

    @POST
    @Path("{rule}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> change(
            @RestPath String campaign, @RestPath String rule, MultivaluedMap<String, String> form) {
        var open = desk.toChange(campaign);
        return save(open, found(open, rule), form);
    }

    @POST
    @Path("{rule}/removal")
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> remove(@RestPath String campaign, @RestPath String rule) {
        var open = desk.toChange(campaign);
        var found = found(open, rule);
        if (found.isOffer()) {
            throw ProblemException.conflict("campaign.offer_stays", "The two rewards of the offer cannot be removed.");
        }
        return changes.save(open.campaign(), "reward-rules", terms -> terms.without(found.id()));
    }

    private RestResponse<TemplateInstance> save(
            CampaignDesk.Open open, RewardRule before, MultivaluedMap<String, String> form) {
        var fields = RuleFields.posted(form);
        var problems = Problems.none();
        var choices = pools.choices();
        return RuleReading.read(
                        fields, before, currency(), CampaignPools.names(choices).keySet(), problems)
                .map(rule -> changes.save(open.campaign(), "reward-rules", terms -> terms.with(rule)))
                .orElseGet(() -> Answers.invalid(page(open, before, fields, problems, choices)));
    }

    private TemplateInstance page(
            CampaignDesk.Open open,
            RewardRule rule,
            RuleFields fields,
            Problems problems,
            List<CodePools.Choice> choices) {
        var unit = currency().getCurrencyCode();
        var view = rule == null
                ? RewardRuleView.fresh(open.head(), unit, choices)
                : RewardRuleView.of(open.head(), rule, unit, choices);
        return Templates.rewardRule(open.head(), fields, problems, view);
    }

    private static RewardRule found(CampaignDesk.Open open, String rule) {
        return open.terms().latest().rewardRule(rule).orElseThrow(() -> ProblemException.notFound("reward rule"));
    }

    private Currency currency() {
        return Merchant.of(current.id()).currency();
    }
}
