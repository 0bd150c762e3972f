package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.WorkingTerms;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.ProblemException;

/** The list of campaigns, a page at a time, in three queries whatever its length. */
@ApplicationScoped
class CampaignLists {

    private static final int SIZE = 25;
    private static final int MOST_PAGES = 10_000;
    private static final String PATH = "/portal/campaigns";

    private final CampaignFigures figures;
    private final CurrentStaff staff;
    private final Clock clock;

    CampaignLists(CampaignFigures figures, CurrentStaff staff, Clock clock) {
        this.figures = figures;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param asked counts from 1; null for the first */
    CampaignList page(Integer asked) {
        var page = asked == null ? 1 : asked;
        if (page < 1 || page > MOST_PAGES) {
            throw ProblemException.notFound("page");
        }
        var campaigns = Campaign.page(page - 1, SIZE);
        return new CampaignList(
                rows(campaigns),
                staff.may(May.RUN_CAMPAIGNS),
                page > 1 ? PATH : null,
                campaigns.size() == SIZE ? PATH + "?page=" + (page + 1) : null);
    }

    private List<CampaignRow> rows(List<Campaign> campaigns) {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        var terms = WorkingTerms.of(campaigns);
        var counted = figures.of(campaigns);
        return campaigns.stream()
                .map(campaign -> row(campaign, terms.get(campaign.id), counted.get(campaign.id)))
                .toList();
    }

    private CampaignRow row(Campaign campaign, WorkingTerms terms, CampaignFigures.Figures count) {
        return new CampaignRow(
                CampaignHead.of(campaign, terms, staff.may(May.RUN_CAMPAIGNS), clock.instant()),
                count.advocates(),
                count.clicks(),
                count.conversions(),
                campaign.endsAt());
    }
}
