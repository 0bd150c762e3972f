package org.goodturn.reward.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By number, the secrets that a supplier's requests are signed with. After a change the one before signs, too, until
 * the system at the other end has had time to learn the new one.
 *
 * @param number of the newest; 0 before anybody has seen it
 * @param old those before it, the oldest first
 */
public record SigningSecrets(int number, List<Old> old) {

    static final SigningSecrets UNSEEN = new SigningSecrets(0, List.of());

    private static final int MOST_OLD = 3;

    /** @param until when it still signs */
    public record Old(int number, Instant until) {}

    /** @return nothing while too many old ones still sign */
    Optional<SigningSecrets> changed(Duration overlap, Instant now) {
        if (number == 0) {
            return Optional.of(new SigningSecrets(1, List.of()));
        }
        if (overlap.isZero()) {
            return Optional.of(new SigningSecrets(number + 1, List.of()));
        }
        var signing = new ArrayList<>(signing(now));
        if (signing.size() >= MOST_OLD) {
            return Optional.empty();
        }
        signing.add(new Old(number, now.plus(overlap)));
        return Optional.of(new SigningSecrets(number + 1, List.copyOf(signing)));
    }

    /** The newest first. */
    List<Integer> inUse(Instant now) {
        var numbers = new ArrayList<>(List.of(Math.max(1, number)));
        signing(now).reversed().forEach(one -> numbers.add(one.number));
        return List.copyOf(numbers);
    }

    /** Until when an old one signs, too; nothing when none does. */
    public Optional<Instant> oldUntil(Instant now) {
        return signing(now).stream().map(Old::until).max(Instant::compareTo);
    }

    private List<Old> signing(Instant now) {
        return old.stream().filter(one -> one.until.isAfter(now)).toList();
    }
}
