package org.goodturn.share;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.shared.id.PublicId;

/**
 * An advocate's code: 8 characters of Crockford's base 32 (40 random bits), made to be read aloud. What people confuse
 * when typing (O for 0, I and L for 1) is understood.
 *
 * @param value in upper case
 */
public record ShareCode(String value) {

    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

    public ShareCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a code has " + LENGTH + " letters and digits");
        }
    }

    static ShareCode next() {
        return new ShareCode(PublicId.random(LENGTH).toUpperCase(Locale.ROOT));
    }

    /** What somebody typed or followed, if it can be a code. */
    public static Optional<ShareCode> parse(String typed) {
        if (typed == null || typed.length() > 3 * LENGTH) {
            return Optional.empty();
        }
        var plain = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(plain).matches() ? Optional.of(new ShareCode(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
