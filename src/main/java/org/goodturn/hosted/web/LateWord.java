package org.goodturn.hosted.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.goodturn.shared.text.EmailAddress;

/**
 * Who brought whom, as typed after the order.
 *
 * @param email of the friend
 * @param firstName of the friend; may be empty
 * @param advocate code, link, e-mail or full name; where an advocate says so, the code from the address
 * @param order the shop's number; may be empty
 */
record LateWord(String email, String firstName, String advocate, String order) {

    private static final int LONGEST = 254;

    LateWord {
        email = typed(email);
        firstName = typed(firstName);
        advocate = typed(advocate);
        order = typed(order);
    }

    static LateWord nothing() {
        return new LateWord("", "", "", "");
    }

    Optional<EmailAddress> friend() {
        return EmailAddress.parse(email);
    }

    /** @param error the field that is wrong, or null */
    Map<String, Object> facts(String action, String error) {
        var facts = new HashMap<String, Object>(Map.of(
                "action", action, "email", email, "first_name", firstName, "advocate", advocate, "order", order));
        if (error != null) {
            facts.put("wrong_" + error, true);
        }
        return facts;
    }

    private static String typed(String text) {
        var plain = text == null ? "" : text.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
