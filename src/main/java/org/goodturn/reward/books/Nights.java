package org.goodturn.reward.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalTime;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.MerchantOpened;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** When the books are looked through: in the small hours of the merchant, not of all merchants at once. */
@ApplicationScoped
class Nights {

    private static final LocalTime FIRST = LocalTime.of(2, 0);
    private static final int MINUTES = 180;

    private final Jobs jobs;
    private final CurrentMerchant current;

    Nights(Jobs jobs, CurrentMerchant current) {
        this.jobs = jobs;
        this.current = current;
    }

    void on(@Observes MerchantOpened fact) {
        after(fact.now());
    }

    /** Asks for the next night, once. */
    void after(Instant now) {
        var zone = Merchant.of(current.id()).timeZone();
        var time = FIRST.plusMinutes(current.id() % MINUTES);
        var tonight = now.atZone(zone).with(time);
        var next = tonight.toInstant().isAfter(now) ? tonight : tonight.plusDays(1);
        jobs.at(next.toInstant(), Checking.NAME, -next.toLocalDate().toEpochDay());
    }

    /** Jobs are about rows, whose numbers are above zero. The others stand for nights, by their day. */
    static boolean isNight(long row) {
        return row <= 0;
    }
}
