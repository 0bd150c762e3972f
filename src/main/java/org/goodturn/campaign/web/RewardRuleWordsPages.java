package org.goodturn.campaign.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.campaign.rule.RuleInWords;
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

/** A reward rule that is being typed, in words; nothing while it makes no sense. Changes nothing. */
@Path("/portal/campaigns/{campaign}/reward-rules/{rule}/sentence")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class RewardRuleWordsPages {

    /** In the place of the id of a rule that does not exist yet. */
    private static final String NEW = "new";

    private final CampaignDesk desk;
    private final CodePools pools;
    private final CurrentMerchant current;

    RewardRuleWordsPages(CampaignDesk desk, CodePools pools, CurrentMerchant current) {
        this.desk = desk;
        this.pools = pools;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public RestResponse<TemplateInstance> say(
            @RestPath String campaign, @RestPath String rule, MultivaluedMap<String, String> form) {
        var before = before(desk.toRead(campaign), rule);
        var names = CampaignPools.names(pools.choices());
        var currency = Merchant.of(current.id()).currency();
        return RuleReading.read(RuleFields.posted(form), before, currency, names.keySet(), Problems.none())
                .map(typed -> Answers.ok(OfferPages.Templates.sentences(List.of(RuleInWords.sentence(typed, names)))))
                .orElseGet(RestResponse::noContent);
    }

    /** Null for a new one. */
    private static RewardRule before(CampaignDesk.Open open, String rule) {
        return rule.equals(NEW)
                ? null
                : open.terms().latest().rewardRule(rule).orElseThrow(() -> ProblemException.notFound("reward rule"));
    }
}
