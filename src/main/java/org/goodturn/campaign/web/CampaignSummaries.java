package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.merchant.ProgramAddress;

/** Gathers the first page of a campaign. */
@ApplicationScoped
class CampaignSummaries {

    private final CampaignFigures figures;
    private final CodePools pools;
    private final ProgramAddress address;

    CampaignSummaries(CampaignFigures figures, CodePools pools, ProgramAddress address) {
        this.figures = figures;
        this.pools = pools;
        this.address = address;
    }

    CampaignSummary of(CampaignDesk.Open open) {
        var campaign = open.campaign();
        var inForce = open.terms().inForce();
        var promised = open.terms().promised();
        var choices = pools.choices();
        var count = figures.of(List.of(campaign)).get(campaign.id);
        return new CampaignSummary(
                count.advocates(),
                count.clicks(),
                count.conversions(),
                OfferInWords.sentences(promised, CampaignPools.names(choices)),
                campaign.endsAt(),
                inForce.map(CampaignVersion::publishedAt).orElse(null),
                inForce.map(CampaignVersion::number).orElse(0),
                address.of("/share/" + campaign.publicId()).value(),
                CampaignPools.dry(promised, choices));
    }
}
