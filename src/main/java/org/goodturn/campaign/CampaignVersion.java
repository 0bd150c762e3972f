package org.goodturn.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The terms of a campaign at one time: the draft that is being edited, or a published version, which never changes. */
@Entity
public class CampaignVersion extends MerchantEntity {

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

    /** What is in force: the version published last. */
    public static Optional<CampaignVersion> inForce(Campaign campaign) {
        return find("campaignId = ?1 and publishedAt is not null order by number desc", campaign.id)
                .firstResultOptional();
    }

    public static Optional<CampaignVersion> draftOf(Campaign campaign) {
        return find("campaignId = ?1 and publishedAt is null", campaign.id).firstResultOptional();
    }

    /** Newest first, the draft included. */
    public static List<CampaignVersion> allOf(Campaign campaign) {
        return list("campaignId = ?1 order by number desc", campaign.id);
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
