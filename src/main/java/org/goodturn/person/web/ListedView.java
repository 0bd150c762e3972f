package org.goodturn.person.web;

import java.util.List;
import org.goodturn.person.audience.LineFault;
import org.goodturn.person.audience.Listing;

/** What came of a table of members. */
public record ListedView(Listing.Listed listed) {

    public List<LineFault> faults() {
        return listed.faults();
    }

    public String sentence() {
        return "Added " + listed.added() + ", taken off " + listed.removed() + ", refused " + listed.refused() + ".";
    }

    public boolean isMore() {
        return listed.refused() > listed.faults().size();
    }
}
