package org.goodturn.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Locale;
import org.goodturn.shared.money.Money;

/** What a reward is worth. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RewardValue.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = RewardValue.PercentOff.class, name = "percent_off"),
    @JsonSubTypes.Type(value = PercentOfSale.class, name = "percent_of_sale"),
    @JsonSubTypes.Type(value = Tiered.class, name = "tiered")
})
public sealed interface RewardValue permits RewardValue.Worth, PercentOfSale, Tiered {

    /** As staff read it in reasons and lists: "20 EUR", "10 % off". */
    String plain();

    /** As consumers read it on pages and in mail: "€20", "10%". */
    String shown(Locale locale);

    /** Whether what it comes to is an amount of money. */
    @JsonIgnore
    boolean isMoney();

    /** A worth that is known before anybody earns it, and what one that somebody earned comes to. */
    sealed interface Worth extends RewardValue {

        /** As it is kept in columns: an amount, or where there is none a percentage. */
        static Worth of(Long amountMinor, String amountCurrency, Integer percentBp) {
            return amountMinor == null ? new PercentOff(percentBp) : new Fixed(Money.of(amountMinor, amountCurrency));
        }
    }

    /** An amount of money. */
    record Fixed(Money amount) implements Worth {

        public Fixed {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a reward is worth something");
            }
        }

        @Override
        public String plain() {
            return amount.plain();
        }

        @Override
        public String shown(Locale locale) {
            return RewardText.money(amount, locale);
        }

        @Override
        public boolean isMoney() {
            return true;
        }
    }

    /** A part of the next order's price; 1000 basis points are 10 %. */
    record PercentOff(int basisPoints) implements Worth {

        public PercentOff {
            RewardText.requirePercentage(basisPoints);
        }

        public BigDecimal percent() {
            return RewardText.percent(basisPoints);
        }

        @Override
        public String plain() {
            return percent().toPlainString() + " % off";
        }

        @Override
        public String shown(Locale locale) {
            return RewardText.percentage(basisPoints, locale);
        }

        @Override
        public boolean isMoney() {
            return false;
        }
    }
}
