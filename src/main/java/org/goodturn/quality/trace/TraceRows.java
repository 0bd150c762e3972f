package org.goodturn.quality.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Keeps traces, and finds those that two people share. */
@ApplicationScoped
public class TraceRows {

    private static final String KEEP = """
            insert into trace (merchant_id, kind, digest, person_id, seen_at)
            values (:merchant, :kind, :digest, :person, :now) on conflict do nothing""";

    private static final String SHARED = """
            select distinct one.kind from trace one
            join trace other on other.merchant_id = one.merchant_id and other.kind = one.kind and other.digest = one.digest
            where one.merchant_id = :merchant and one.person_id in (select * from identities(:merchant, :one))
              and other.person_id in (select * from identities(:merchant, :other))""";

    private static final String AMONG_FRIENDS = """
            select distinct mine.kind from trace mine
            join trace other on other.merchant_id = mine.merchant_id and other.kind = mine.kind and other.digest = mine.digest
                and other.person_id not in (select * from identities(:merchant, :friend))
            join referral r on r.merchant_id = other.merchant_id and r.friend_id = other.person_id
                and r.advocate_id in (select * from identities(:merchant, :advocate)) and r.state <> 'DENIED'
            where mine.merchant_id = :merchant and mine.person_id in (select * from identities(:merchant, :friend))
              and mine.kind <> 'NETWORK'""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    TraceRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    void keep(long person, Collection<Trace> traces, Instant now) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(KEEP);
            traces.forEach(trace -> batch.bind("merchant", merchant.id())
                    .bind("kind", trace.kind().name())
                    .bind("digest", trace.digest())
                    .bind("person", person)
                    .bind("now", now)
                    .add());
            batch.execute();
        });
    }

    void forget(long person) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from trace where merchant_id = :merchant and person_id = :person")
                        .bind("merchant", merchant.id())
                        .bind("person", person)
                        .execute());
    }

    /** What both left behind. */
    public Set<Trace.Kind> shared(long one, long other) {
        return jdbi.withHandle(handle -> handle.createQuery(SHARED)
                .bind("merchant", merchant.id())
                .bind("one", one)
                .bind("other", other)
                .mapTo(Trace.Kind.class)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trace.Kind.class))));
    }

    /** What the friend and another friend of the advocate left behind; a network says too little among friends. */
    public Set<Trace.Kind> sharedAmongFriends(long advocate, long friend) {
        return jdbi.withHandle(handle -> handle.createQuery(AMONG_FRIENDS)
                .bind("merchant", merchant.id())
                .bind("advocate", advocate)
                .bind("friend", friend)
                .mapTo(Trace.Kind.class)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trace.Kind.class))));
    }
}
