package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.campaign.TermsDifference;
import org.goodturn.merchant.Actors;

/** A page of versions, newest first, each compared with the one before it. */
@ApplicationScoped
class VersionList {

    private static final int SIZE = 20;

    private final CodePools pools;
    private final TermsNames names;
    private final Actors actors;
    private final VersionFigures figures;
    private final AudienceFigures byAudience;

    VersionList(CodePools pools, TermsNames names, Actors actors, VersionFigures figures, AudienceFigures byAudience) {
        this.pools = pools;
        this.names = names;
        this.actors = actors;
        this.figures = figures;
        this.byAudience = byAudience;
    }

    List<VersionRow> before(CampaignDesk.Open open, int number, Compared compared) {
        var versions = CampaignVersion.of(open.campaign(), number, SIZE + 1);
        var comparison = names.with(pools.choices());
        var by = actors.named(versions.stream()
                .map(CampaignVersion::publishedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var counted = figures.of(open.campaign());
        var ids = versions.stream().limit(SIZE).map(version -> version.id).toList();
        var split = byAudience.of(ids, compared);
        return IntStream.range(0, Math.min(SIZE, versions.size()))
                .mapToObj(i -> {
                    var version = versions.get(i);
                    var changes = i + 1 < versions.size()
                            ? comparison.between(versions.get(i + 1).terms(), version.terms())
                            : List.<TermsDifference.Change>of();
                    return row(
                            open,
                            version,
                            by.get(version.publishedBy()),
                            counted.getOrDefault(version.id, VersionFigures.NONE),
                            split.map(all -> all.getOrDefault(version.id, AudienceFigures.Split.NONE))
                                    .orElse(null),
                            changes);
                })
                .toList();
    }

    private static VersionRow row(
            CampaignDesk.Open open,
            CampaignVersion version,
            String by,
            VersionFigures.Figures figures,
            AudienceFigures.Split split,
            List<TermsDifference.Change> changes) {
        var inForce = open.terms().inForce().map(CampaignVersion::number).orElse(0);
        return new VersionRow(
                version.number(),
                !version.isPublished(),
                version.number() == inForce,
                version.isPublished() ? version.publishedAt() : version.createdAt(),
                by,
                OfferInWords.line(version.terms()),
                figures,
                split,
                changes);
    }
}
