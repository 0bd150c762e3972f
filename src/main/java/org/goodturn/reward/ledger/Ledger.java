package org.goodturn.reward.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Reads the books of the current merchant. */
@ApplicationScoped
public class Ledger {

    /**
     * One transfer.
     *
     * @param number of its seal in the chain
     */
    public record Entry(
            long number,
            Instant at,
            String reward,
            String posting,
            String debit,
            String credit,
            long minor,
            String currency,
            String hash) {

        public Money amount() {
            return Money.of(minor, currency);
        }
    }

    private static final String ENTRIES = """
            select s.number, t.at, t.reward, t.posting, t.debit, t.credit, t.minor, t.currency, s.hash
            from ledger_seal s join ledger_transfer t on t.merchant_id = s.merchant_id and t.id = s.transfer_id
            where s.merchant_id = :merchant and s.number < :before order by s.number desc limit :most""";

    private static final String OF_REWARD = """
            select s.number, t.at, t.reward, t.posting, t.debit, t.credit, t.minor, t.currency, s.hash
            from ledger_transfer t join ledger_seal s on s.merchant_id = t.merchant_id and s.transfer_id = t.id
            where t.merchant_id = :merchant and t.reward = :reward order by t.id""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Ledger(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    public List<Balance> balances() {
        return Balance.of(jdbi.withHandle(handle -> handle.createQuery(
                        "select account, currency, minor from ledger_balance where merchant_id = :merchant")
                .bind("merchant", merchant.id())
                .mapTo(Balance.Line.class)
                .list()));
    }

    /** Newest first. */
    public List<Entry> before(long number, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(ENTRIES)
                .bind("merchant", merchant.id())
                .bind("before", number)
                .bind("most", most)
                .mapTo(Entry.class)
                .list());
    }

    /** Oldest first; empty for a percentage, which is no amount before it is used. */
    public List<Entry> of(String reward) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_REWARD)
                .bind("merchant", merchant.id())
                .bind("reward", reward)
                .mapTo(Entry.class)
                .list());
    }
}
