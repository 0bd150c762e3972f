package org.goodturn.replay.web;

import java.util.List;
import java.util.Locale;
import org.goodturn.campaign.Campaign;
import org.goodturn.replay.Naming;
import org.goodturn.replay.Naming.Named;
import org.goodturn.replay.Replay;

/**
 * One replay, and a part of what it found.
 *
 * @param start how many differences come before this part
 * @param listed how many differences there are to look at
 */
public record ReplayView(Campaign campaign, Replay replay, int start, int listed, List<Named> differences) {

    static final int SIZE = 50;

    static ReplayView of(Campaign campaign, Replay replay, int start, Naming naming) {
        var all = replay.differences();
        var from = Math.clamp(start, 0, all.size());
        var part = all.subList(from, Math.min(all.size(), from + SIZE));
        return new ReplayView(campaign, replay, from, all.size(), naming.named(part));
    }

    /** How many are listed, as people read it; null when all are. */
    public String mostListed() {
        return replay.outcome().differences() > listed ? String.format(Locale.ENGLISH, "%,d", listed) : null;
    }

    /** The address of the part that follows; null at the end. */
    public String next() {
        return start + SIZE < listed ? path() + "?start=" + (start + SIZE) : null;
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
