package org.goodturn.merchant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is signed in, as of this request.
 *
 * @param desk the merchant chosen; none for staff without a merchant
 * @param desks every merchant this person works for
 * @param provenAt when this browser last showed that it is this person
 * @param message what the last form had to say, shown once
 */
public record SignedIn(
        long staffId,
        String publicId,
        String email,
        String name,
        String sessionHash,
        Instant provenAt,
        Optional<Desk> desk,
        List<Desk> desks,
        Optional<String> message) {}
