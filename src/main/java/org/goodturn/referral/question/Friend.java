package org.goodturn.referral.question;

import java.util.regex.Pattern;
import org.goodturn.shared.text.EmailAddress;

/**
 * A friend as the advocate gets to see them. Only what was typed beside the question is shown, never what the shop
 * knows: whoever asks about an address must not learn by it that it is a customer's.
 *
 * @param firstName null when none was typed, or none that can be a name
 */
public record Friend(EmailAddress email, String firstName) {

    /** Nothing that a mail program would make a link of. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} '’-]{0,39}");

    public static Friend typed(EmailAddress email, String firstName) {
        return new Friend(email, NAME.matcher(firstName).matches() ? firstName : null);
    }

    /** “Finn (f…@example.org)”. */
    public String label() {
        return firstName == null ? masked() : firstName + " (" + masked() + ")";
    }

    private String masked() {
        var address = email.value();
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(address.indexOf('@'));
    }
}
