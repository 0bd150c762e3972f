package org.goodturn.referral.question;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.shared.text.EmailAddress;

/**
 * What one advocate is asked, as long as it is open.
 *
 * @param publicId of the asking: an advocate answers it once
 * @param linkId the advocate's personal link
 * @param saidAt when the friend said it
 */
public record Asked(
        long id,
        String publicId,
        long questionId,
        long linkId,
        String email,
        String firstName,
        String orderNumber,
        Instant saidAt) {

    public Friend friend() {
        return new Friend(new EmailAddress(email), firstName);
    }

    /** The shop's number of the order. */
    public Optional<String> order() {
        return Optional.ofNullable(orderNumber);
    }
}
