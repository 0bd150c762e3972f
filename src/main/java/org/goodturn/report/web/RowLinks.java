package org.goodturn.report.web;

import java.time.LocalDate;
import org.goodturn.report.Period;
import org.goodturn.shared.web.Link;

/** Leads from a number to the rows that were counted. */
public record RowLinks(LocalDate first, LocalDate last, String campaign, String channel) {

    static RowLinks over(Period period, String campaign) {
        return new RowLinks(period.first(), period.last(), campaign, null);
    }

    RowLinks on(LocalDate day) {
        return new RowLinks(day, day, campaign, channel);
    }

    RowLinks through(String oneChannel) {
        return new RowLinks(first, last, campaign, oneChannel);
    }

    public String advocates() {
        return dated(Link.to("/portal/people").with("role", "advocate")).toString();
    }

    public String friends() {
        return dated(Link.to("/portal/referrals").with("state", "accepted"))
                .with("channel", channel)
                .toString();
    }

    public String conversions() {
        return dated(Link.to("/portal/referrals").with("state", "approved"))
                .with("channel", channel)
                .toString();
    }

    private Link dated(Link list) {
        return list.with("from", first).with("to", last).with("campaign", campaign);
    }
}
