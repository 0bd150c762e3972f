package org.goodturn.referral.web;

import java.util.List;
import java.util.stream.Stream;
import org.goodturn.campaign.Campaign;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;
import org.goodturn.shared.web.Slice;

/** The list of referrals as its page shows it. */
public record ReferralListView(
        ReferralSearch search, List<Campaign> campaigns, Slice<ReferralList.Row> page, Problems problems) {

    public List<Option> states() {
        return ReferralSearch.states();
    }

    public List<Option> campaignOptions() {
        return Stream.concat(
                        Stream.of(new Option("", "All campaigns")),
                        campaigns.stream().map(one -> new Option(one.publicId(), one.name)))
                .toList();
    }

    public boolean isByOrder() {
        return search.wanted().isByOrder();
    }

    /** Null at the end. */
    public String next() {
        return page.nextCursor() == null ? null : search.link(page.nextCursor());
    }

    /** Null on the first page. */
    public String first() {
        return search.after() == null || search.after().isEmpty() ? null : search.link(null);
    }
}
