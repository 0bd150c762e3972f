package org.goodturn.referral.question;

import java.time.Instant;
import org.goodturn.shared.text.EmailAddress;

/**
 * What a friend said of who had brought them.
 *
 * @param orderNumber the shop's; null when the friend did not give it
 * @param name of the advocate; null once it was looked up
 */
public record Question(long id, String email, String firstName, String orderNumber, String name, Instant saidAt) {

    Friend friend() {
        return new Friend(new EmailAddress(email), firstName);
    }
}
