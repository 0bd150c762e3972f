package org.goodturn.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.Merchant;
import org.goodturn.report.Report;
import org.goodturn.report.Reporting;
import org.goodturn.report.Trend;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.ProblemException;

/** Reads what a report is made of: the period and the one before, and the campaigns to choose from. */
@ApplicationScoped
class ReportLoading {

    private final Reporting reporting;
    private final CurrentMerchant current;
    private final Clock clock;

    ReportLoading(Reporting reporting, CurrentMerchant current, Clock clock) {
        this.reporting = reporting;
        this.current = current;
        this.clock = clock;
    }

    ReportView page(ReportForm form) {
        var merchant = Merchant.of(current.id());
        var chosen = form.choose(clock, merchant.timeZone());
        var campaigns = Campaign.all();
        var campaign = find(form, campaigns);
        var number = campaign.map(one -> one.id).orElse(null);
        var now = reporting.over(chosen.period(), number);
        var before = reporting.over(chosen.period().before(), number);
        return new ReportView(
                form, chosen, campaign, campaigns, new Trend(form.wanted(), merchant.currency(), now, before));
    }

    /** @throws ProblemException when the period cannot be understood: a file has no place to say it */
    Report file(ReportForm form) {
        var chosen = form.choose(clock, Merchant.of(current.id()).timeZone());
        for (var field : List.of("from", "to")) {
            if (chosen.problems().has(field)) {
                throw ProblemException.field(field, chosen.problems().of(field));
            }
        }
        var campaign = find(form, Campaign.all());
        return reporting.over(chosen.period(), campaign.map(one -> one.id).orElse(null));
    }

    private static Optional<Campaign> find(ReportForm form, List<Campaign> campaigns) {
        if (form.campaign() == null || form.campaign().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(campaigns.stream()
                .filter(campaign -> campaign.publicId().equals(form.campaign()))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("campaign")));
    }
}
