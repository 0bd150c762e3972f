package org.goodturn.reward.books;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One look through the books. */
@Entity
public class BooksCheck extends MerchantEntity {

    static final Duration KEPT = Duration.ofDays(90);

    /** What came out. */
    public enum State {
        QUEUED,
        RIGHT,
        WRONG
    }

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private String askedBy;

    @Column(updatable = false)
    private Instant askedAt;

    private Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Found outcome;

    @Version
    private int version;

    protected BooksCheck() {}

    static BooksCheck asked(String by, Instant now) {
        var check = new BooksCheck();
        check.state = State.QUEUED;
        check.askedBy = by;
        check.askedAt = now;
        return check;
    }

    static BooksCheck of(long id) {
        return findById(id);
    }

    /** Whether somebody waits for the outcome of one already. */
    public static boolean isUnderWay() {
        return count("state", State.QUEUED) > 0;
    }

    /** The last one that has ended. */
    public static Optional<BooksCheck> last() {
        return find("state <> ?1 order by endedAt desc, id desc", State.QUEUED).firstResultOptional();
    }

    /** How far the books were right when they last were. */
    static Found.Mark mark() {
        return BooksCheck.<BooksCheck>find("state = ?1 order by endedAt desc, id desc", State.RIGHT)
                .firstResultOptional()
                .map(check -> check.outcome.mark())
                .orElse(Found.Mark.START);
    }

    /** But for the last one: what comes after is measured by it. */
    void forgetOld(Instant now) {
        delete("askedAt < ?1 and id <> ?2", now.minus(KEPT), id);
    }

    void ended(Found found, Instant now) {
        state = found.isRight() ? State.RIGHT : State.WRONG;
        outcome = found;
        endedAt = now;
    }

    public boolean isRight() {
        return state == State.RIGHT;
    }

    public String askedBy() {
        return askedBy;
    }

    /** Null before it has ended. */
    public Instant endedAt() {
        return endedAt;
    }

    /** Null before it has ended. */
    public Found outcome() {
        return outcome;
    }
}
