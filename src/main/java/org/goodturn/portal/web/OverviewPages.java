package org.goodturn.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.goodturn.merchant.May;
import org.goodturn.merchant.Merchant;
import org.goodturn.report.LatestReferrals;
import org.goodturn.report.Measure;
import org.goodturn.report.Period;
import org.goodturn.report.Reporting;
import org.goodturn.report.Setup;
import org.goodturn.report.Trend;
import org.goodturn.report.Troubles;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/portal")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class OverviewPages {

    private static final int LATEST = 6;

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance overview(OverviewView view);
    }

    private final Reporting reporting;
    private final Setup setup;
    private final Troubles troubles;
    private final LatestReferrals latest;
    private final CurrentMerchant current;
    private final Clock clock;

    OverviewPages(
            Reporting reporting,
            Setup setup,
            Troubles troubles,
            LatestReferrals latest,
            CurrentMerchant current,
            Clock clock) {
        this.reporting = reporting;
        this.setup = setup;
        this.troubles = troubles;
        this.latest = latest;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance overview(@RestQuery String days, @RestQuery String measure) {
        var trend = trend(length(days), Measure.of(measure));
        return Templates.overview(
                new OverviewView(trend, setup.steps(), troubles.at(clock.instant()), latest.list(LATEST)));
    }

    private Trend trend(int days, Measure measure) {
        var merchant = Merchant.of(current.id());
        var today = LocalDate.now(clock.withZone(merchant.timeZone()));
        var period = Period.lastDays(days, today, merchant.timeZone());
        return new Trend(
                measure, merchant.currency(), reporting.over(period, null), reporting.over(period.before(), null));
    }

    private static int length(String days) {
        return "7".equals(days) ? 7 : "90".equals(days) ? 90 : 30;
    }
}
