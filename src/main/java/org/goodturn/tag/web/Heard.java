package org.goodturn.tag.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Whether what was installed is heard of. */
@ApplicationScoped
class Heard {

    /** When something last came from each side; null when nothing did within {@link #RECENTLY}. */
    public record Last(Instant server, Instant browser) {}

    static final Duration RECENTLY = Duration.ofDays(30);

    private static final String LAST = """
            select (select received_at from event
                    where merchant_id = :merchant and source = 'API' and received_at > :since
                    order by received_at desc limit 1) server,
                   (select received_at from event
                    where merchant_id = :merchant and source = 'BROWSER' and received_at > :since
                    order by received_at desc limit 1) browser""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Heard(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Last until(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(LAST)
                .bind("merchant", merchant.id())
                .bind("since", now.minus(RECENTLY))
                .mapTo(Last.class)
                .one());
    }
}
