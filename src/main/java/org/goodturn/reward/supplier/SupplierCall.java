package org.goodturn.reward.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.reward.Reward;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.goodturn.shared.text.WebUrl;

/**
 * One request to a merchant's system for one reward. Its public id is the key by which the system tells a repetition
 * from a new request.
 */
@Entity
public class SupplierCall extends MerchantEntity {

    /** By then every request has been answered or given up. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** How far it got. */
    public enum State {
        /** Nobody was asked yet, or the system says that it never heard of it. */
        WAITING,
        /** It is being asked; found so after a crash, nobody knows what became of it. */
        SENDING,
        /** The answer was lost: it is looked up before anything else. */
        UNKNOWN,
        /** The system will call back. */
        ACCEPTED,
        DONE,
        FAILED,
        /** Nothing helped; somebody has to look at it. */
        HELP
    }

    /** What is to be done next. */
    enum Step {
        ASK,
        LOOK_UP,
        /** Somebody else is asking at this moment. */
        WAIT,
        NOTHING
    }

    /** Numbers say nothing of time where two nodes give them out. */
    private static final String NEWEST =
            "rewardId = ?1 order by case when state in (?2, ?3) then 1 else 0 end, createdAt desc, id desc";

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private long rewardId;

    @Column(updatable = false)
    private long supplierId;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    /** Where it was asked last; null before, and after a person has it looked up wherever the supplier is now. */
    private String url;

    private String lastAnswer;
    private String handedOver;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant changedAt;

    @Version
    private int version;

    protected SupplierCall() {}

    static SupplierCall about(Reward reward, Supplier supplier, Instant now) {
        var call = new SupplierCall();
        call.publicId = PublicId.next("sca");
        call.rewardId = reward.id;
        call.supplierId = supplier.id;
        call.state = State.WAITING;
        call.createdAt = now;
        call.changedAt = now;
        return call;
    }

    /** Which reward it is about; not the call itself, which would be known as it was before it is held. */
    static Long rewardOf(long id) {
        return find("select rewardId from SupplierCall where id = ?1", id)
                .project(Long.class)
                .firstResult();
    }

    static SupplierCall held(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static Optional<SupplierCall> held(String publicId) {
        return find("publicId", publicId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<Long> numberOf(String publicId) {
        return find("select id from SupplierCall where publicId = ?1", publicId)
                .project(Long.class)
                .firstResultOptional();
    }

    /** The one about the reward that is open, else the newest. */
    public static Optional<SupplierCall> about(Reward reward) {
        return find(NEWEST, reward.id, State.DONE, State.FAILED).firstResultOptional();
    }

    /** The same, held until the transaction ends. */
    static Optional<SupplierCall> heldAbout(Reward reward) {
        return find(NEWEST, reward.id, State.DONE, State.FAILED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that somebody has to look at, the oldest first. */
    public static List<SupplierCall> inNeed(int most) {
        return find("state = ?1 order by changedAt, id", State.HELP)
                .page(0, most)
                .list();
    }

    /**
     * Begins the next step. Whatever may have had an effect is looked up, and not asked again.
     *
     * @param at where its system is now
     */
    Step begin(WebUrl at, Instant now) {
        return switch (state) {
            case WAITING -> {
                url = at.value();
                yield becomes(State.SENDING, Step.ASK, now);
            }
            case SENDING ->
                changedAt.isAfter(now.minus(LONGEST)) ? Step.WAIT : becomes(State.UNKNOWN, Step.LOOK_UP, now);
            case UNKNOWN -> becomes(State.UNKNOWN, Step.LOOK_UP, now);
            case ACCEPTED, DONE, FAILED, HELP -> Step.NOTHING;
        };
    }

    void answered(State next, String answer, Instant now) {
        state = next;
        lastAnswer = answer;
        changedAt = now;
    }

    /** The system has handed over what the reward cannot take any more: somebody has to look at it. */
    void handedOver(String code, Reward reward, Instant now) {
        handedOver = code;
        var stands = reward.isOnHold(now) ? "on hold" : reward.state().name();
        answered(State.HELP, "It handed over “" + code + "”, but the reward is " + stands + ".", now);
    }

    /** Its system is not the supplier any more. Who was never asked has handed over nothing. */
    void leave(Instant now) {
        if (state == State.WAITING) {
            answered(State.FAILED, "The supplier is connected otherwise now, and nobody was asked.", now);
        } else if (state != State.HELP) {
            answered(
                    State.HELP,
                    "The supplier is connected otherwise now; nobody knows what the system before did.",
                    now);
        }
    }

    /** By decision of a person: it is looked up once more, with as many tries as at first. */
    public void again(Instant now) {
        attempts = 0;
        url = null;
        answered(State.UNKNOWN, lastAnswer, now);
    }

    /** Whether another system than this one was asked: it would know nothing of what that one did. */
    boolean wasAskedElsewhere(WebUrl now) {
        return url != null && (now == null || !url.equals(now.value()));
    }

    /** Whether it may have had an effect that nobody has told us of. */
    boolean isInDoubt() {
        return state == State.SENDING || state == State.UNKNOWN;
    }

    /** Whether the reward may still come of it. */
    public boolean isOpen() {
        return state != State.DONE && state != State.FAILED;
    }

    public String publicId() {
        return publicId;
    }

    public long rewardId() {
        return rewardId;
    }

    long supplierId() {
        return supplierId;
    }

    public State state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    /** In words, or null when nobody has answered yet. */
    public String lastAnswer() {
        return lastAnswer;
    }

    /** What the system handed over and the reward could not take; null when nothing was. */
    String handedOver() {
        return handedOver;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private Step becomes(State next, Step step, Instant now) {
        attempts++;
        state = next;
        changedAt = now;
        return step;
    }
}
