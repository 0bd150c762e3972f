package org.goodturn.merchant.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.merchant.SignedIn;
import org.goodturn.merchant.TokenHash;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.Lookup;

/** The signed-in browsers. A session is a row, so that ending it ends it on every node at once. */
@ApplicationScoped
public class Sessions {

    static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    static final Duration LONGEST_LIFE = Duration.ofHours(12);

    /** Noting every page would write a row for every page. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int CHARACTERS = 52;
    private static final int ID = 20;

    /** A browser as its owner sees it in the account. */
    public record Open(String tokenHash, String browser, Instant createdAt, Instant lastSeenAt) {

        /** Enough to tell one's own sessions apart, and of no other use. */
        public String id() {
            return tokenHash.substring(0, ID);
        }
    }

    private final Lookup lookup;

    Sessions(Lookup lookup) {
        this.lookup = lookup;
    }

    /** For somebody who has shown just now who they are. */
    public String open(long staffId, String browser, Instant now) {
        return open(staffId, browser, now, now);
    }

    /**
     * @param provenAt when they last showed who they are
     * @return what the cookie carries: 260 random bits that are kept nowhere else
     */
    public String open(long staffId, String browser, Instant provenAt, Instant now) {
        var token = PublicId.random(CHARACTERS);
        lookup.change(
                TokenHash.of(token),
                "insert into session (token_hash, staff_id, browser, created_at, last_seen_at, proven_at) values (?, ?, ?, ?, ?, ?)",
                TokenHash.of(token),
                staffId,
                browser,
                Timestamp.from(now),
                Timestamp.from(now),
                Timestamp.from(provenAt));
        return token;
    }

    /** Who holds this cookie; nobody when the session has ended or slept too long. */
    public Optional<SignedIn> holder(String token, Instant now) {
        var rows = lookup.all(SessionRow.SQL, TokenHash.of(token), SessionRow::read);
        return rows.stream()
                .findFirst()
                .filter(row -> now.isBefore(row.lastSeenAt().plus(LONGEST_PAUSE)))
                .filter(row -> now.isBefore(row.createdAt().plus(LONGEST_LIFE)))
                .map(row -> {
                    note(row, now);
                    return SessionRow.signedIn(rows);
                });
    }

    /** From the next page on, this browser works for that merchant. */
    public void choose(String tokenHash, long merchantId) {
        lookup.change(tokenHash, "update session set merchant_id = ? where token_hash = ?", merchantId, tokenHash);
    }

    /** This browser has shown again that it is who it says. */
    void proven(String tokenHash, Instant at) {
        lookup.change(
                tokenHash, "update session set proven_at = ? where token_hash = ?", Timestamp.from(at), tokenHash);
    }

    /** The message that {@link org.goodturn.merchant.Flash} left was shown. */
    public void messageSeen(String tokenHash) {
        lookup.change(tokenHash, "update session set message = null where token_hash = ?", tokenHash);
    }

    public void end(String tokenHash) {
        lookup.change(tokenHash, "delete from session where token_hash = ?", tokenHash);
    }

    /**
     * @param id of an {@link Open} one
     * @return false when this person has none like that
     */
    public boolean end(long staffId, String id) {
        return lookup.change(
                        "staff:" + staffId,
                        "delete from session where staff_id = ? and left(token_hash, " + ID + ") = ?",
                        staffId,
                        id)
                > 0;
    }

    /** @param kept hash of the session that goes on; empty to end all */
    public int endOthers(long staffId, String kept) {
        return lookup.change(
                "staff:" + staffId, "delete from session where staff_id = ? and token_hash <> ?", staffId, kept);
    }

    public List<Open> of(long staffId, Instant now) {
        var awake = now.minus(LONGEST_PAUSE);
        return lookup
                .all(
                        "select token_hash, browser, created_at, last_seen_at from session where 'staff:' || staff_id = ? order by last_seen_at desc",
                        "staff:" + staffId,
                        row -> new Open(
                                row.getString(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getTimestamp(4).toInstant()))
                .stream()
                .filter(session -> session.lastSeenAt().isAfter(awake))
                .toList();
    }

    private void note(SessionRow row, Instant now) {
        if (now.isAfter(row.lastSeenAt().plus(NOTED_EVERY))) {
            lookup.change(
                    row.tokenHash(),
                    "update session set last_seen_at = ? where token_hash = ?",
                    Timestamp.from(now),
                    row.tokenHash());
        }
    }
}
