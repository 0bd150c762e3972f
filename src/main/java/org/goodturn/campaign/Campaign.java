package org.goodturn.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;

/** One offer to advocates and friends. What it promises is in its {@link CampaignVersion}s. */
@Entity
public class Campaign extends MerchantEntity {

    @Column(updatable = false)
    private String publicId;

    public String name;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant endsAt;

    @Version
    private int version;

    protected Campaign() {}

    public static Campaign drafted(String name, Instant now) {
        var campaign = new Campaign();
        campaign.publicId = PublicId.next("cmp");
        campaign.name = name;
        campaign.state = CampaignState.DRAFT;
        campaign.createdAt = now;
        return campaign;
    }

    public static Optional<Campaign> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public static Campaign of(long id) {
        return findById(id);
    }

    /** The campaign, held until the transaction ends: it is changed by one after the other. */
    public static Optional<Campaign> held(String publicId) {
        return find("publicId", publicId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Newest first. */
    public static List<Campaign> all() {
        return list("order by createdAt desc, id desc");
    }

    /** Newest first. @param index counts from 0 */
    public static List<Campaign> page(int index, int size) {
        return find("order by createdAt desc, id desc").page(index, size).list();
    }

    /** The one that people who name no campaign mean: the newest that is open. */
    public static Optional<Campaign> newestOpen(Instant now) {
        return find("state = ?1 and (endsAt is null or endsAt > ?2) order by createdAt desc", CampaignState.LIVE, now)
                .firstResultOptional();
    }

    /** Makes the campaign answer publicly. Its draft must have been published. */
    public boolean goLive() {
        return moveTo(CampaignState.LIVE);
    }

    public boolean pause() {
        return moveTo(CampaignState.PAUSED);
    }

    /** Ends a pause. */
    public boolean resume() {
        return isPaused() && moveTo(CampaignState.LIVE);
    }

    public boolean end(Instant now) {
        if (!moveTo(CampaignState.ENDED)) {
            return false;
        }
        if (endsAt == null || endsAt.isAfter(now)) {
            endsAt = now;
        }
        return true;
    }

    /** @param at null for no end */
    public void closesAt(Instant at) {
        endsAt = at;
    }

    /** Whether friends may claim and advocates may join at this moment. */
    public boolean isOpen(Instant now) {
        return state == CampaignState.LIVE && !isOver(now);
    }

    public boolean isOver(Instant now) {
        return state == CampaignState.ENDED || endsAt != null && !endsAt.isAfter(now);
    }

    public boolean isPaused() {
        return state == CampaignState.PAUSED;
    }

    /** The state as people experience it: a campaign whose time is over has ended, although nobody ended it. */
    public CampaignState standing(Instant now) {
        return isOver(now) ? CampaignState.ENDED : state;
    }

    /** Whether nothing about it can be changed any more. One whose time is over can be given more time. */
    public boolean isFinal() {
        return state == CampaignState.ENDED;
    }

    public String publicId() {
        return publicId;
    }

    public CampaignState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The moment from which nobody can claim any more and no code counts, or null. */
    public Instant endsAt() {
        return endsAt;
    }

    private boolean moveTo(CampaignState target) {
        if (!state.allows(target)) {
            return false;
        }
        state = target;
        return true;
    }
}
