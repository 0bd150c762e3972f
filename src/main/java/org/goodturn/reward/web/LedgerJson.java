package org.goodturn.reward.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.reward.books.BooksCheck;
import org.goodturn.reward.books.Mistake;
import org.goodturn.reward.ledger.Balance;
import org.goodturn.reward.ledger.Ledger;
import org.goodturn.shared.web.MoneyJson;

/** What the API says of the books. */
public final class LedgerJson {

    private LedgerJson() {}

    /**
     * One entry.
     *
     * @param number counts the merchant's entries without gaps
     * @param hash SHA-256 of the entry and the hash before it, hexadecimal
     */
    @Schema(name = "LedgerEntry")
    public record Entry(
            long number,
            Instant at,
            @JsonProperty("reward_id") String reward,
            String posting,
            String debit,
            String credit,
            MoneyJson amount,
            String hash) {

        static Entry of(Ledger.Entry entry) {
            return new Entry(
                    entry.number(),
                    entry.at(),
                    entry.reward(),
                    entry.posting(),
                    entry.debit(),
                    entry.credit(),
                    MoneyJson.of(entry.amount()),
                    entry.hash());
        }
    }

    /**
     * The last look through the books.
     *
     * @param events that came since they were last right
     * @param mistakes rules that do not hold, and what breaks them
     */
    @Schema(name = "BooksCheck")
    public record Check(
            @JsonProperty("checked_at") Instant at,
            @JsonProperty("is_right") boolean right,
            long rewards,
            long codes,
            long events,
            long entries,
            List<Mistake> mistakes) {

        static Check of(BooksCheck check) {
            var found = check.outcome();
            return new Check(
                    check.endedAt(),
                    check.isRight(),
                    found.rewards(),
                    found.codes(),
                    found.events(),
                    found.entries(),
                    found.mistakes());
        }
    }

    /**
     * Where the amounts of one currency stand.
     *
     * @param liability promised and outstanding together: what people can still ask for
     */
    @Schema(name = "LedgerBalance")
    public record Standing(
            String currency,
            MoneyJson liability,
            MoneyJson promised,
            MoneyJson outstanding,
            MoneyJson used,
            @JsonProperty("owed_back") MoneyJson owedBack,
            MoneyJson cost) {

        static Standing of(Balance balance) {
            return new Standing(
                    balance.currency().getCurrencyCode(),
                    MoneyJson.of(balance.liability()),
                    MoneyJson.of(balance.promised()),
                    MoneyJson.of(balance.outstanding()),
                    MoneyJson.of(balance.used()),
                    MoneyJson.of(balance.owedBack()),
                    MoneyJson.of(balance.cost()));
        }
    }
}
