package org.goodturn.merchant.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.merchant.TokenHash;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.Lookup;
import org.goodturn.shared.text.EmailAddress;
import org.jdbi.v3.core.Jdbi;

/** The rows behind links that let people choose a new password. Each is found by one exact key. */
@ApplicationScoped
class PasswordResets {

    static final Duration VALID = Duration.ofMinutes(30);
    private static final int TOKEN = 40;

    record Asked(long id, EmailAddress email, Instant expiresAt) {

        boolean isOpen(Instant now) {
            return now.isBefore(expiresAt);
        }
    }

    private static final String READ = "select id, email, expires_at from password_reset where ";

    private final Lookup lookup;
    private final Jdbi jdbi;

    PasswordResets(Lookup lookup, Jdbi jdbi) {
        this.lookup = lookup;
        this.jdbi = jdbi;
    }

    Asked ask(EmailAddress email, Instant now) {
        long id = jdbi.withHandle(handle -> handle.createQuery("select nextval('password_reset_seq')")
                .mapTo(long.class)
                .one());
        var asked = new Asked(id, email, now.plus(VALID));
        lookup.change(
                key(id),
                "insert into password_reset (id, email, expires_at) values (?, ?, ?)",
                id,
                email.value(),
                Timestamp.from(asked.expiresAt()));
        return asked;
    }

    Optional<Asked> of(long id) {
        return read("'reset:' || id = ?", key(id));
    }

    Optional<Asked> withToken(String token) {
        return read("token_hash = ?", TokenHash.of(token));
    }

    /** For a mail that is about to be sent. The link in an earlier mail of the same row stops working. */
    String newToken(long id) {
        var token = PublicId.random(TOKEN);
        lookup.change(key(id), "update password_reset set token_hash = ? where id = ?", TokenHash.of(token), id);
        return token;
    }

    void end(long id) {
        lookup.change(key(id), "delete from password_reset where id = ?", id);
    }

    /** @return whether there was one: of two who use the same link at once, one has it */
    boolean use(String token) {
        var hash = TokenHash.of(token);
        return lookup.change(hash, "delete from password_reset where token_hash = ?", hash) == 1;
    }

    void endAllOf(EmailAddress email) {
        lookup.change("resets of:" + email, "delete from password_reset where email = ?", email.value());
    }

    private Optional<Asked> read(String condition, String key) {
        return lookup.one(
                READ + condition,
                key,
                row -> new Asked(
                        row.getLong(1),
                        new EmailAddress(row.getString(2)),
                        row.getTimestamp(3).toInstant()));
    }

    private static String key(long id) {
        return "reset:" + id;
    }
}
