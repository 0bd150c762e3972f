package org.goodturn.why;

import java.util.Locale;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.text.SearchText;

/**
 * What somebody wants to have explained.
 *
 * @param value never blank; an e-mail as people are found by it
 */
public record Question(Kind kind, String value) {

    /** What it is asked about. */
    public enum Kind {
        /** The shop's own number of an order. */
        ORDER,
        /** Of a friend or an advocate. */
        EMAIL,
        REFERRAL,
        EVENT,
        REWARD;

        /** As it stands in requests. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException when it is blank or, as an e-mail, none */
    public Question {
        value = new SearchText(value).value();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a value");
        }
        value = kind == Kind.EMAIL ? new EmailAddress(value).value() : value;
    }

    /** Our ids and e-mails show what they are; anything else is taken for an order. */
    public static Question guess(String typed) {
        var text = new SearchText(typed).value();
        return new Question(kindOf(text), text);
    }

    private static Kind kindOf(String text) {
        if (text.startsWith("evt_")) {
            return Kind.EVENT;
        }
        if (text.startsWith("ref_")) {
            return Kind.REFERRAL;
        }
        if (text.startsWith("rwd_")) {
            return Kind.REWARD;
        }
        return EmailAddress.parse(text).isPresent() ? Kind.EMAIL : Kind.ORDER;
    }
}
