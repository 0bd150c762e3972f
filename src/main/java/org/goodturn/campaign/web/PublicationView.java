package org.goodturn.campaign.web;

import java.util.List;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.TermsDifference;

/**
 * What is looked at before publishing.
 *
 * @param changes to what is in force; empty before the first publication, or when there is no draft
 * @param sentences the promise as it will be
 * @param dryPools pools that the draft uses and that have no code left
 * @param isOver whether the campaign's time is over, so that publishing alone lets nobody in
 */
public record PublicationView(
        List<TermsDifference.Change> changes,
        List<String> sentences,
        List<CodePools.Choice> dryPools,
        boolean isOver) {}
