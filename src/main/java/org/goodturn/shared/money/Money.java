package org.goodturn.shared.money;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in the smallest unit of its currency. There is no other way to say money in this code base. */
@Embeddable
public record Money(long minor, Currency currency) {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /** Beyond any currency's; written out, 1e-999999999 would keep a processor busy for hours. */
    private static final int MOST_DECIMALS = 100;

    public static Money of(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency));
    }

    /**
     * The amount that a shop wrote as a decimal number of major units ("99.90").
     *
     * @throws IllegalArgumentException when it has more decimals than the currency, or is beyond a trillion
     */
    public static Money ofMajor(BigDecimal major, Currency currency) {
        if (major.abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException("amounts go up to 1000000000000");
        }
        if (major.scale() > MOST_DECIMALS) {
            throw tooFine(currency);
        }
        try {
            var scaled = major.setScale(decimals(currency), RoundingMode.UNNECESSARY);
            return new Money(scaled.unscaledValue().longValueExact(), currency);
        } catch (ArithmeticException tooFine) {
            throw tooFine(currency);
        }
    }

    /** Whether it can be said in the currency, to the last decimal. */
    public static boolean fits(BigDecimal major, Currency currency) {
        return major.scale() <= MOST_DECIMALS
                && major.abs().compareTo(MOST) <= 0
                && major.stripTrailingZeros().scale() <= decimals(currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    @JsonIgnore
    public boolean isPositive() {
        return minor > 0;
    }

    /** The major units with exactly the currency's decimals: "20.00" for euros, "2000" for yen. */
    public BigDecimal toMajor() {
        return BigDecimal.valueOf(minor, decimals(currency));
    }

    /** As people read it in running text: "20 EUR", "19.90 EUR". */
    public String plain() {
        var major = toMajor();
        var whole = major.stripTrailingZeros().scale() <= 0;
        return (whole ? major.toBigInteger().toString() : major.toPlainString()) + " " + currency.getCurrencyCode();
    }

    private static IllegalArgumentException tooFine(Currency currency) {
        return new IllegalArgumentException(currency + " has " + decimals(currency) + " decimals");
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
