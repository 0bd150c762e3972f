package org.goodturn.campaign.web;

import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.CodePools;

/**
 * What the first page of a campaign shows.
 *
 * @param sentences the whole promise
 * @param endsAt null when it has no end
 * @param since when the version in force was published; null before
 * @param version number of the version in force, 0 before there is one
 * @param shareAddress where advocates join
 * @param dryPools pools that the campaign uses and that have no code left
 */
public record CampaignSummary(
        long advocates,
        long clicks,
        long conversions,
        List<String> sentences,
        Instant endsAt,
        Instant since,
        int version,
        String shareAddress,
        List<CodePools.Choice> dryPools) {}
