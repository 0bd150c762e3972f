package org.goodturn.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodturn.person.Person;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One advocate brought one friend in one campaign. */
@Entity
public class Referral extends MerchantEntity {

    private static final Comparator<Referral> COUNTING = Comparator.comparing(
                    (Referral referral) -> referral.state == ReferralState.DENIED)
            .thenComparing(Referral::convertedAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Referral::referredAt)
            .thenComparing(referral -> referral.id);

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private long campaignId;

    private long versionId;
    private long advocateId;

    @Column(updatable = false)
    private long friendId;

    private long linkId;
    private Long clickId;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Evidence evidence;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    private String channel;
    private Instant referredAt;

    /** Null before there is one. */
    @Embedded
    private FirstOrder firstOrder;

    @Version
    private int version;

    protected Referral() {}

    static Referral begun(Evidence evidence, long friendId) {
        var referral = new Referral();
        referral.publicId = PublicId.next("ref");
        referral.campaignId = evidence.campaignId();
        referral.friendId = friendId;
        referral.state = ReferralState.PENDING;
        referral.findings = List.of();
        referral.rest(evidence);
        return referral;
    }

    public static Optional<Referral> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public static Referral of(long id) {
        return findById(id);
    }

    /** The one that counts of those in a campaign. */
    static Optional<Referral> in(long campaignId, List<Referral> ofFriend) {
        return ofFriend.stream()
                .filter(referral -> referral.campaignId == campaignId)
                .min(COUNTING);
    }

    /** Whom it is about: what concerns one friend is decided one thing after the other. */
    public static Optional<Long> friendOf(String publicId) {
        return find("select friendId from Referral where publicId = ?1", publicId)
                .project(Long.class)
                .firstResultOptional();
    }

    /** The newest first. */
    public static List<Referral> ofFriend(long friendId) {
        return asStored(Referral.<Referral>find("friendId in " + Person.SAME, friendId)).list().stream()
                .sorted(Comparator.comparing(Referral::referredAt).reversed())
                .toList();
    }

    public static Optional<Referral> ofConversion(long eventId) {
        return find("firstOrder.eventId", eventId).firstResultOptional();
    }

    /** Stronger evidence for another advocate came before anything was approved; a denial is judged anew. */
    boolean reattribute(Evidence stronger) {
        if (state == ReferralState.APPROVED) {
            return false;
        }
        if (state == ReferralState.DENIED) {
            state = ReferralState.PENDING;
        }
        rest(stronger);
        return true;
    }

    /** Whether the same advocate's evidence came when the old did not count any more, and nothing was decided by it. */
    boolean isRenewedBy(Evidence newer, Instant moment) {
        return (state == ReferralState.PENDING || state == ReferralState.QUALIFIED)
                && newer.at().isAfter(referredAt)
                && !evidence.countsAt(moment);
    }

    /** Approved is final: then only the same advocate's counts. */
    boolean mayRestOn(Evidence former) {
        return state != ReferralState.APPROVED || linkId == former.linkId();
    }

    void renew(Evidence newer) {
        rest(newer);
    }

    boolean becomes(ReferralState target) {
        if (!state.allows(target)) {
            return false;
        }
        state = target;
        return true;
    }

    boolean approve(Progress order, List<Finding> reasons) {
        if (!becomes(ReferralState.APPROVED)) {
            return false;
        }
        firstOrder = FirstOrder.of(order);
        findings = reasons;
        return true;
    }

    /** An order from before the one that was the first as far as we knew. */
    boolean precede(Progress order) {
        if (state != ReferralState.APPROVED || firstOrder == null || !order.at().isBefore(firstOrder.at())) {
            return false;
        }
        firstOrder = FirstOrder.of(order);
        return true;
    }

    boolean reopen(ReferralState before) {
        if (state != ReferralState.DENIED) {
            return false;
        }
        state = before;
        return true;
    }

    boolean withdraw() {
        if (state == ReferralState.DENIED) {
            return false;
        }
        state = ReferralState.DENIED;
        firstOrder = null;
        return true;
    }

    public void note(List<Finding> reasons) {
        findings = reasons;
    }

    public String publicId() {
        return publicId;
    }

    public long campaignId() {
        return campaignId;
    }

    /** The campaign version that the friend saw and that is applied. */
    public long versionId() {
        return versionId;
    }

    public long advocateId() {
        return advocateId;
    }

    public long friendId() {
        return friendId;
    }

    public ReferralState state() {
        return state;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** The reasons of the last decision. */
    public List<Finding> findings() {
        return findings;
    }

    public String channel() {
        return channel;
    }

    public Instant referredAt() {
        return referredAt;
    }

    /** When the friend first ordered, or null. */
    public Instant convertedAt() {
        return firstOrder == null ? null : firstOrder.at();
    }

    /** The event of the first order, or null. */
    public Long conversionId() {
        return firstOrder == null ? null : firstOrder.eventId();
    }

    /** What the first order was worth, or null when it was not said. */
    public Money sale() {
        return firstOrder == null ? null : firstOrder.sale();
    }

    private void rest(Evidence on) {
        evidence = on;
        versionId = on.versionId();
        advocateId = on.advocateId();
        linkId = on.linkId();
        clickId = on.clickId();
        channel = on.channel();
        referredAt = on.at();
    }
}
