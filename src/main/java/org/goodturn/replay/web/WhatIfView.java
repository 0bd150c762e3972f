package org.goodturn.replay.web;

import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.replay.Replay;

/**
 * Where what if is asked.
 *
 * @param hasDraft whether there is something that could have been in force instead
 * @param replays what was asked before, newest first
 */
public record WhatIfView(Campaign campaign, boolean hasDraft, boolean mayAsk, List<Replay> replays) {

    public String path() {
        return "/portal/campaigns/" + campaign.publicId() + "/what-if";
    }
}
