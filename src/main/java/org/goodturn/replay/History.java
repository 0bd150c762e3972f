package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What happened at the current merchant, in the order in which it was decided on. */
@ApplicationScoped
class History {

    /** An event, and when it was decided on. */
    public record Told(long eventId, Instant now) {}

    /** A version, and when it came into force. */
    public record Published(long id, Instant at) {}

    /** The code that a friend holds, by which later orders are recognised. */
    public record Held(long friendId, long campaignId, String code) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    History(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<Told> told() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select event_id, processed_at now from event_result
                        where merchant_id = :merchant and state <> 'PARKED' order by processed_at, event_id""")
                .bind("merchant", merchant.id())
                .mapTo(Told.class)
                .list());
    }

    /** How many orders were told of. */
    long orders() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from event_key where merchant_id = :merchant and kind = 'CONVERSION'")
                .bind("merchant", merchant.id())
                .mapTo(Long.class)
                .one());
    }

    List<Published> published() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.id, least(v.published_at, (select min(k.clicked_at) from click k
                                 where k.merchant_id = v.merchant_id and k.version_id = v.id)) "at"
                        from campaign_version v
                        where v.merchant_id = :merchant and v.published_at is not null order by 2, 1""")
                .bind("merchant", merchant.id())
                .mapTo(Published.class)
                .list());
    }

    /** By friend and campaign. */
    Map<List<Long>, String> codes() {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                        select r.friend_id, w.campaign_id, w.code from reward w
                        join referral r on r.merchant_id = w.merchant_id and r.id = w.referral_id
                        where w.merchant_id = :merchant and w.role = 'FRIEND' and w.code is not null order by w.id""")
                        .bind("merchant", merchant.id())
                        .mapTo(Held.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(
                        held -> List.of(held.friendId(), held.campaignId()), Held::code, (first, later) -> first));
    }
}
