package org.goodturn.merchant.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/**
 * Slows down guessing without locking anybody out: what strangers try counts against them, and against the account only
 * from places from which its owner never came. A mail with a link lets its owner in from anywhere.
 */
@ApplicationScoped
public class SignInThrottle {

    private final TryCounts counts;
    private final KnownPlaces places;

    SignInThrottle(TryCounts counts, KnownPlaces places) {
        this.counts = counts;
        this.places = places;
    }

    /**
     * Counts at once, whatever becomes of the request, and always in the same order, so that two never wait for each
     * other.
     *
     * @param address where the request came from
     */
    public boolean allows(String account, String address) {
        var place = Place.of(address);
        return counted(() -> counts.allow(Limit.FROM_ONE_PLACE, place)
                && counts.allow(Limit.ACCOUNT_FROM_ONE_PLACE, place, account)
                && (places.has(account, place) || counts.allow(Limit.ACCOUNT_FROM_STRANGERS, account)));
    }

    /** Whether another mail may be asked for. */
    boolean allowsMail(String account, String address) {
        return counted(() ->
                counts.allow(Limit.MAILS_FROM_ONE_PLACE, Place.of(address)) && counts.allow(Limit.MAILS, account));
    }

    /** Who got in has not been guessing, and may come from here again. */
    public void forgive(String account, String address) {
        var place = Place.of(address);
        counts.giveBack(Limit.FROM_ONE_PLACE, place);
        counts.forget(Limit.ACCOUNT_FROM_ONE_PLACE, place, account);
        places.remember(account, place);
    }

    private static boolean counted(BooleanSupplier tries) {
        return QuarkusTransaction.requiringNew().call(tries::getAsBoolean);
    }
}
