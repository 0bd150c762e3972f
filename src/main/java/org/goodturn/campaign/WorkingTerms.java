package org.goodturn.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Where the terms of a campaign stand: what is in force, and what is being prepared. At least one of them is there. */
public record WorkingTerms(Optional<CampaignVersion> inForce, Optional<CampaignVersion> draft) {

    public static WorkingTerms of(Campaign campaign) {
        return of(List.of(campaign)).get(campaign.id);
    }

    /** In one query for all. */
    public static Map<Long, WorkingTerms> of(Collection<Campaign> campaigns) {
        return CampaignVersion.latestOf(campaigns).stream()
                .collect(Collectors.groupingBy(
                        CampaignVersion::campaignId,
                        Collectors.collectingAndThen(Collectors.toList(), WorkingTerms::among)));
    }

    /** The terms to go on working with. */
    public CampaignTerms latest() {
        return draft.or(() -> inForce).orElseThrow().terms();
    }

    /** What friends and advocates are promised now; before the first publication, what they will be. */
    public CampaignTerms promised() {
        return inForce.or(() -> draft).orElseThrow().terms();
    }

    /** Whether something is prepared that people don't get yet. */
    public boolean isChanged() {
        return draft.isPresent();
    }

    public boolean isPublished() {
        return inForce.isPresent();
    }

    private static WorkingTerms among(List<CampaignVersion> versions) {
        return new WorkingTerms(
                versions.stream().filter(CampaignVersion::isPublished).findFirst(),
                versions.stream()
                        .filter(Predicate.not(CampaignVersion::isPublished))
                        .findFirst());
    }
}
