package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.goodturn.person.Person;
import org.goodturn.shared.start.GoodturnSettings;

/** The address at which one person sees what became of their rewards. Signed, so that nobody can guess another's. */
@ApplicationScoped
public class StatusLinks {

    private static final Pattern TOKEN = Pattern.compile("(per_[0-9a-z]{20})-([0-9a-f]{32})");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    StatusLinks(GoodturnSettings settings) {
        key = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** On the merchant's program domain. */
    public String pathOf(Person person) {
        return "/rewards/" + person.publicId() + "-" + signature(person.merchantId(), person.publicId());
    }

    /** Whose page it is, also by the link of somebody who was merged since; nobody's when it was made up. */
    public Optional<Person> person(String token) {
        var parts = TOKEN.matcher(token);
        return parts.matches()
                ? Person.of(parts.group(1))
                        .filter(person -> isSigned(person.merchantId(), parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    private boolean isSigned(long merchant, String person, String signature) {
        return MessageDigest.isEqual(
                signature(merchant, person).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(long merchant, String person) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var text = "status " + merchant + " " + person;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
