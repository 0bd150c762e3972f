package org.goodturn.campaign.web;

import java.util.List;
import org.goodturn.shared.web.Link;

/**
 * A page of versions.
 *
 * @param isFirst whether it begins with the newest
 */
public record VersionsView(CampaignHead head, List<VersionRow> rows, Compared compared, boolean isFirst) {

    public String path() {
        return head.path() + "/versions";
    }

    public boolean isTooSlow() {
        return compared.isAsked() && rows.stream().allMatch(row -> row.split() == null);
    }

    /** Null on the first page. */
    public String first() {
        return isFirst ? null : here().toString();
    }

    /** Null at the end. */
    public String next() {
        return rows.isEmpty() || rows.getLast().number() == 1
                ? null
                : here().with("before", rows.getLast().number()).toString();
    }

    private Link here() {
        return compared.at(Link.to(path()));
    }
}
