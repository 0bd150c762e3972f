package org.goodturn.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The terms of a campaign at one time: the draft that is being edited, or a published version, which never changes. */
@Entity
public class CampaignVersion extends MerchantEntity {

    /** HQL: of a campaign that had not ended at the second parameter. */
    private static final String NOT_OVER =
            "not exists (select c.id from Campaign c where c.id = v.campaignId and c.endsAt <= ?2)";

    @Column(updatable = false)
    private long campaignId;

    @Column(updatable = false)
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private CampaignTerms terms;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant publishedAt;
    private String publishedBy;

    @Version
    private int version;

    protected CampaignVersion() {}

    static CampaignVersion draft(Campaign campaign, int number, CampaignTerms terms, Instant now) {
        var draft = new CampaignVersion();
        draft.campaignId = campaign.id;
        draft.number = number;
        draft.terms = terms;
        draft.createdAt = now;
        return draft;
    }

    public static CampaignVersion of(long id) {
        return findById(id);
    }

    /** By the number of the version. */
    public static Map<Long, CampaignTerms> termsOf(Collection<Long> ids) {
        List<CampaignVersion> found = list("id in ?1", ids);
        return found.stream().collect(Collectors.toMap(version -> version.id, version -> version.terms));
    }

    /** What is in force: the version published last. */
    public static Optional<CampaignVersion> inForce(Campaign campaign) {
        return inForce(campaign.id);
    }

    public static Optional<CampaignVersion> inForce(long campaignId) {
        return find("campaignId = ?1 and publishedAt is not null order by number desc", campaignId)
                .firstResultOptional();
    }

    /** What was in force then; nothing any more after the end of the campaign. */
    public static Optional<CampaignVersion> inForceAt(long campaignId, Instant moment) {
        return find(
                        "from CampaignVersion v where v.campaignId = ?1 and v.publishedAt <= ?2 and " + NOT_OVER
                                + " order by v.number desc",
                        campaignId,
                        moment)
                .firstResultOptional();
    }

    /**
     * What was in force then, or nothing after the end; of a moment before all of them the first, for clocks are wrong
     * and shops try things out.
     */
    public static Optional<CampaignVersion> inForceAtOrFirst(long campaignId, Instant moment) {
        return find(
                        "from CampaignVersion v where v.campaignId = ?1 and v.publishedAt is not null and " + NOT_OVER
                                + " order by case when v.publishedAt <= ?2 then v.number else -v.number end desc",
                        campaignId,
                        moment)
                .firstResultOptional();
    }

    public static Optional<CampaignVersion> draftOf(Campaign campaign) {
        return find("campaignId = ?1 and publishedAt is null", campaign.id).firstResultOptional();
    }

    public static Optional<CampaignVersion> of(Campaign campaign, int number) {
        return find("campaignId = ?1 and number = ?2", campaign.id, number).firstResultOptional();
    }

    /** Newest first, the draft included. @param below only those with a smaller number */
    public static List<CampaignVersion> of(Campaign campaign, int below, int most) {
        return find("campaignId = ?1 and number < ?2 order by number desc", campaign.id, below)
                .page(0, most)
                .list();
    }

    /** Of each campaign the draft and what is in force, as far as there are. */
    static List<CampaignVersion> latestOf(Collection<Campaign> campaigns) {
        return list("""
                from CampaignVersion v where v.campaignId in ?1 and (v.publishedAt is null or v.number = (
                    select max(p.number) from CampaignVersion p
                    where p.campaignId = v.campaignId and p.publishedAt is not null))""", campaigns.stream().map(campaign -> campaign.id).toList());
    }

    /** @throws IllegalStateException when the version is published */
    public void revise(CampaignTerms revised) {
        if (isPublished()) {
            throw new IllegalStateException("a published version never changes");
        }
        terms = revised;
    }

    void publish(String by, Instant now) {
        if (!isPublished()) {
            publishedAt = now;
            publishedBy = by;
        }
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public long campaignId() {
        return campaignId;
    }

    /** Counts from 1 within a campaign. */
    public int number() {
        return number;
    }

    public CampaignTerms terms() {
        return terms;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Public id of the staff who published it. */
    public String publishedBy() {
        return publishedBy;
    }
}
