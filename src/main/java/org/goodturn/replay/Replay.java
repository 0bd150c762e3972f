package org.goodturn.replay;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One question of what if: a version of a campaign, and the time in which it shall have been in force. */
@Entity
public class Replay extends MerchantEntity {

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private long campaignId;

    @Column(updatable = false)
    private Integer versionNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private CampaignTerms terms;

    @Column(updatable = false)
    private Instant fromAt;

    @Column(updatable = false)
    private Instant toAt;

    @Enumerated(EnumType.STRING)
    private ReplayState state;

    private int done;
    private int total;
    private String problem;

    @JdbcTypeCode(SqlTypes.JSON)
    private Outcome outcome;

    /** Thousands, maybe: read only where they are shown. */
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Difference> differences = List.of();

    @Column(updatable = false)
    private String askedBy;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant finishedAt;

    @Version
    private int version;

    protected Replay() {}

    /** @param draft what shall have been in force; null to replay what was */
    public static Replay asked(
            Campaign campaign, CampaignVersion draft, Instant from, Instant to, String askedBy, Instant now) {
        var replay = new Replay();
        replay.publicId = PublicId.next("rpl");
        replay.campaignId = campaign.id;
        replay.versionNumber = draft == null ? null : draft.number();
        replay.terms = draft == null ? null : draft.terms();
        replay.fromAt = from;
        replay.toAt = to;
        replay.state = ReplayState.QUEUED;
        replay.askedBy = askedBy;
        replay.createdAt = now;
        return replay;
    }

    public static Optional<Replay> of(Campaign campaign, String publicId) {
        return find("campaignId = ?1 and publicId = ?2", campaign.id, publicId).firstResultOptional();
    }

    static Replay of(long id) {
        return findById(id);
    }

    /** Newest first. */
    public static List<Replay> of(Campaign campaign, int most) {
        return find("campaignId = ?1 order by createdAt desc, id desc", campaign.id)
                .page(0, most)
                .list();
    }

    void begun(int of) {
        state = ReplayState.RUNNING;
        total = of;
    }

    void reached(int events) {
        done = events;
    }

    void finished(Outcome figures, List<Difference> found, Instant now) {
        state = ReplayState.DONE;
        done = total;
        outcome = figures;
        differences = found;
        finishedAt = now;
    }

    void failed(String why, Instant now) {
        state = ReplayState.FAILED;
        problem = why;
        finishedAt = now;
    }

    public String publicId() {
        return publicId;
    }

    public long campaignId() {
        return campaignId;
    }

    /** Number of the draft that was replayed; null when it was what was published. */
    public Integer versionNumber() {
        return versionNumber;
    }

    /** As they were when it was asked; null to replay what was in force. */
    CampaignTerms terms() {
        return terms;
    }

    public Instant from() {
        return fromAt;
    }

    /** The first moment after the period. */
    public Instant to() {
        return toAt;
    }

    public Instant lastMoment() {
        return toAt.minusSeconds(1);
    }

    public ReplayState state() {
        return state;
    }

    public boolean isOver() {
        return state == ReplayState.DONE || state == ReplayState.FAILED;
    }

    public boolean isDone() {
        return state == ReplayState.DONE;
    }

    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }

    /** Why it could not be done; null otherwise. */
    public String problem() {
        return problem;
    }

    /** Null before it is done. */
    public Outcome outcome() {
        return outcome;
    }

    /** The first ones. To be asked for in the transaction in which the replay was found. */
    public List<Difference> differences() {
        return differences;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
