package org.goodturn.campaign.web;

import java.util.List;

/** A page of the list. @param first address of the first page and @param next of the following one; null for none */
public record CampaignList(List<CampaignRow> rows, boolean mayEdit, String first, String next) {}
