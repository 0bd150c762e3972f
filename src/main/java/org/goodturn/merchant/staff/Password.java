package org.goodturn.merchant.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * What people sign in with. Long rather than complicated; kept as bcrypt of its digest, so that every character counts.
 */
public record Password(String value) {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;
    private static final int COST = 11;

    /** For an address that nobody has: checking against it takes as long as checking against a real one. */
    private static final String NOBODYS = BcryptUtil.bcryptHash(digest("nobody's"), COST);

    public Password {
        if (value == null || value.length() > LONGEST) {
            throw new IllegalArgumentException("a password has at most " + LONGEST + " characters");
        }
    }

    /** @throws IllegalArgumentException with a sentence when it should not be somebody's password */
    public static Password chosen(String typed, String email) {
        var password = new Password(typed == null ? "" : typed);
        password.objection(email == null ? "" : email).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        return password;
    }

    private Optional<String> objection(String email) {
        if (value.length() < SHORTEST) {
            return Optional.of("Use at least " + SHORTEST + " characters: three or four words do well.");
        }
        if (value.chars().distinct().count() < 5) {
            return Optional.of("Use more than a few different characters.");
        }
        var name = email.substring(0, Math.max(0, email.indexOf('@')));
        return name.length() > 3 && value.toLowerCase(Locale.ROOT).contains(name)
                ? Optional.of("Leave your e-mail address out of it.")
                : Optional.empty();
    }

    String hash() {
        return BcryptUtil.bcryptHash(digest(value), COST);
    }

    /** @param hash null when there is nobody, or somebody without a password */
    boolean matches(String hash) {
        var right = BcryptUtil.matches(digest(value), hash == null ? NOBODYS : hash);
        return right && hash != null;
    }

    @Override
    public String toString() {
        return "(a password)";
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
