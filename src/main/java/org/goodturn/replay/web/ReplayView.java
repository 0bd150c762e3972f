package org.goodturn.replay.web;

import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.replay.Difference;
import org.goodturn.replay.Replay;

/**
 * One replay, and a part of what it found.
 *
 * @param start how many differences come before this part
 */
public record ReplayView(Campaign campaign, Replay replay, int start) {

    static final int SIZE = 50;

    public List<Difference> differences() {
        var all = replay.differences();
        var from = Math.min(start, all.size());
        return all.subList(from, Math.min(all.size(), from + SIZE));
    }

    /** The address of the part that follows; null at the end. */
    public String next() {
        return start + SIZE < replay.differences().size() ? path() + "?start=" + (start + SIZE) : null;
    }

    /** The address of the first part; null when this is it. */
    public String first() {
        return start == 0 ? null : path();
    }

    public String askingPath() {
        return "/portal/campaigns/" + campaign.publicId() + "/what-if";
    }

    public String path() {
        return askingPath() + "/" + replay.publicId();
    }
}
