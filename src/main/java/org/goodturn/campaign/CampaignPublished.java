package org.goodturn.campaign;

import java.time.Instant;

/** A version is in force from now on. */
public record CampaignPublished(long campaignId, int number, Instant at) {}
