package org.goodturn.campaign.web;

import java.time.Instant;

/** One line of the list. @param endsAt null when it has no end */
public record CampaignRow(CampaignHead head, long advocates, long clicks, long conversions, Instant endsAt) {}
