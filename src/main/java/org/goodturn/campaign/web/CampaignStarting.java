package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignTemplate;
import org.goodturn.campaign.CodePools;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** Starts a campaign from a template, with pools that make codes by themselves so that it works at once. */
@ApplicationScoped
class CampaignStarting {

    private final CampaignEditing editing;
    private final CodePools pools;
    private final CurrentMerchant current;
    private final Clock clock;

    CampaignStarting(CampaignEditing editing, CodePools pools, CurrentMerchant current, Clock clock) {
        this.editing = editing;
        this.pools = pools;
        this.current = current;
        this.clock = clock;
    }

    Campaign start(String name, CampaignTemplate template) {
        var now = clock.instant();
        var merchant = Merchant.of(current.id());
        var terms = template.terms(
                merchant.currency(),
                merchant.website(),
                pools.named("Friend codes", "HI-", now),
                pools.named("Advocate codes", "THX-", now));
        return editing.start(name, terms, now);
    }
}
