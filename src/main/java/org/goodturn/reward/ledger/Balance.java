package org.goodturn.reward.ledger;

import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodturn.shared.money.Money;

/** Where the amounts of one currency stand. */
public final class Balance {

    /** One account's sum, debits above zero. */
    public record Line(String account, String currency, long minor) {}

    private final Currency currency;
    private final Map<Account, Long> sums = new EnumMap<>(Account.class);

    private Balance(Currency currency) {
        this.currency = currency;
    }

    /** One for each currency, in the order of their codes. */
    static List<Balance> of(List<Line> lines) {
        var balances = new TreeMap<String, Balance>();
        for (var line : lines) {
            balances.computeIfAbsent(line.currency(), code -> new Balance(Currency.getInstance(code)))
                    .sums
                    .put(Account.valueOf(line.account()), line.minor());
        }
        return List.copyOf(balances.values());
    }

    public Currency currency() {
        return currency;
    }

    /** What people can still ask for: promised, or in their hands and not used. */
    public Money liability() {
        return new Money(-minor(Account.PROMISED) - minor(Account.OUTSTANDING), currency);
    }

    public Money promised() {
        return new Money(-minor(Account.PROMISED), currency);
    }

    public Money outstanding() {
        return new Money(-minor(Account.OUTSTANDING), currency);
    }

    public Money used() {
        return new Money(-minor(Account.USED), currency);
    }

    public Money owedBack() {
        return new Money(minor(Account.OWED_BACK), currency);
    }

    public Money cost() {
        return new Money(minor(Account.COST), currency);
    }

    private long minor(Account account) {
        return sums.getOrDefault(account, 0L);
    }
}
