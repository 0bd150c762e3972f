package org.goodturn.campaign;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.goodturn.shared.money.Money;

/** What a reward is worth. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RewardValue.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = RewardValue.PercentOff.class, name = "percent_off")
})
public sealed interface RewardValue {

    /** As staff read it in reasons and lists: "20 EUR", "10 % off". */
    String plain();

    /** As consumers read it on pages and in mail: "€20", "10%". */
    String shown(Locale locale);

    /** An amount of money. */
    record Fixed(Money amount) implements RewardValue {

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
            var format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(amount.currency());
            var major = amount.toMajor();
            var whole = major.stripTrailingZeros().scale() <= 0;
            format.setMinimumFractionDigits(whole ? 0 : major.scale());
            format.setMaximumFractionDigits(whole ? 0 : major.scale());
            return format.format(major);
        }
    }

    /** A part of the next order's price; 1000 basis points are 10 %. */
    record PercentOff(int basisPoints) implements RewardValue {

        public PercentOff {
            if (basisPoints < 1 || basisPoints > 10_000) {
                throw new IllegalArgumentException("a percentage lies between 0.01 and 100");
            }
        }

        public BigDecimal percent() {
            return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
        }

        @Override
        public String plain() {
            return percent().toPlainString() + " % off";
        }

        @Override
        public String shown(Locale locale) {
            var format = NumberFormat.getPercentInstance(locale);
            format.setMaximumFractionDigits(2);
            return format.format(BigDecimal.valueOf(basisPoints, 4));
        }
    }
}
