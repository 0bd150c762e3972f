package org.goodturn.reward.books;

import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * The chain of the ledger, computed anew.
 *
 * @param last number of its last entry; 0 for none
 * @param hash of that entry
 * @param first number of the first entry that is not as it was written, or follows one that is missing; null for none
 */
record Chain(long last, String hash, Long first) {

    private static final int LINKS = 5_000;

    private static final String NEXT = """
            select coalesce(max(number), :number) last,
                   coalesce((array_agg(hash order by number desc))[1], :hash) hash,
                   min(number) filter (where gap or hash is distinct from expected) first
            from (
                select s.number, s.hash, s.number - 1 <> lag(s.number, 1, cast(:number as bigint)) over w gap,
                       ledger_hash(lag(s.hash, 1, cast(:hash as text)) over w, s.number, t) expected
                from (select * from ledger_seal where merchant_id = current_merchant() and number > :number
                      order by number limit :links) s
                left join ledger_transfer t on t.merchant_id = s.merchant_id and t.id = s.transfer_id
                window w as (order by s.number)) link""";

    private static final String HOLDS = """
            select exists (select from ledger_seal
                where merchant_id = current_merchant() and number = :number and hash = :hash)""";

    /** Looks through the whole chain, and no further than where it breaks. */
    static Chain of(Handle handle) {
        var chain = new Chain(0, "", null);
        for (var next = after(chain, handle); next.last > chain.last; next = after(chain, handle)) {
            chain = next;
            if (chain.first != null) {
                return chain;
            }
        }
        return chain;
    }

    /** Whether the last entry that was right is still what it was. */
    static boolean holds(Handle handle, Found.Mark since) {
        return since.entry() == 0
                || handle.createQuery(HOLDS)
                        .bind("number", since.entry())
                        .bind("hash", since.hash())
                        .mapTo(boolean.class)
                        .one();
    }

    OptionalLong broken() {
        return first == null ? OptionalLong.empty() : OptionalLong.of(first);
    }

    private static Chain after(Chain chain, Handle handle) {
        return handle.createQuery(NEXT)
                .bind("number", chain.last)
                .bind("hash", chain.hash)
                .bind("links", LINKS)
                .map((row, any) ->
                        new Chain(row.getLong("last"), row.getString("hash"), row.getObject("first", Long.class)))
                .one();
    }
}
