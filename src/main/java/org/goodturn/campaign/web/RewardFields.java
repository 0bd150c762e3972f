package org.goodturn.campaign.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Tiered;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.FormReading;

/**
 * The reward of one side, as typed.
 *
 * @param side which side; the names of its fields begin with it
 * @param kind percent or fixed
 */
public record RewardFields(String side, String trigger, String kind, String worth, String holdDays, String pool) {

    private static final String PERCENT = "percent";
    private static final String FIXED = "fixed";

    /** What this page cannot show is changed on the page of the rule, and kept here. */
    private static final String RULE = "rule";

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}([.,]\\d{1,4})?");
    private static final Pattern DAYS = Pattern.compile("\\d{1,4}");

    public RewardFields {
        trigger = PlainText.typed(trigger);
        kind = PlainText.typed(kind);
        worth = PlainText.typed(worth);
        holdDays = PlainText.typed(holdDays);
        pool = PlainText.typed(pool);
    }

    static RewardFields of(String side, RewardTerms terms) {
        if (terms.trigger() == Trigger.EVENT) {
            return of(side, terms, RULE, BigDecimal.ZERO);
        }
        return switch (terms.value()) {
            case RewardValue.PercentOff percent -> of(side, terms, PERCENT, percent.percent());
            case RewardValue.Fixed fixed -> of(side, terms, FIXED, plain(fixed.amount()));
            case PercentOfSale part -> of(side, terms, RULE, BigDecimal.ZERO);
            case Tiered tiered -> of(side, terms, RULE, BigDecimal.ZERO);
        };
    }

    private static RewardFields of(String side, RewardTerms terms, String kind, BigDecimal worth) {
        return new RewardFields(
                side, terms.trigger().name(), kind, worth.toPlainString(), "" + terms.holdDays(), terms.pool());
    }

    /** Without decimals where there are none. */
    private static BigDecimal plain(Money amount) {
        var major = amount.toMajor();
        return major.stripTrailingZeros().scale() <= 0 ? major.setScale(0) : major;
    }

    public boolean isPercent() {
        return kind.equals(PERCENT);
    }

    /** Whether it is shown and changed on the page of its rule only. */
    public boolean isRule() {
        return kind.equals(RULE);
    }

    /**
     * @param before what is changed; it may have details that only the page of the rule shows
     * @param pools the public ids there are; problems go to the reading
     * @return what is asked for; nothing when something is wrong
     */
    Optional<RewardTerms> read(RewardTerms before, FormReading reading, Currency currency, Set<String> pools) {
        if (isRule()) {
            return Optional.of(before);
        }
        var earnedOn = reading.field(side + "Trigger", () -> earnedOn(before));
        var value = reading.field(side + "Worth", () -> value(currency));
        var days = reading.field(side + "HoldDays", this::days);
        var from = reading.field(side + "Pool", () -> known(pools));
        return earnedOn == null || value == null || days == null || from == null
                ? Optional.empty()
                : Optional.ofNullable(reading.field(side + "Worth", () -> before.with(earnedOn, value, days, from)));
    }

    private Trigger earnedOn(RewardTerms before) {
        var chosen = Arrays.stream(Trigger.values())
                .filter(one -> one != Trigger.EVENT && one.name().equals(trigger))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("choose when it is earned"));
        chosen.refuseMoreThan(before.recurrence());
        return chosen;
    }

    private RewardValue value(Currency currency) {
        if (!DECIMAL.matcher(worth).matches()) {
            throw new IllegalArgumentException("write a number like 20 or 19.90");
        }
        var number = new BigDecimal(worth.replace(',', '.'));
        return switch (kind) {
            case PERCENT -> new RewardValue.PercentOff(basisPoints(number));
            case FIXED -> new RewardValue.Fixed(Money.ofMajor(number, currency));
            default -> throw new IllegalArgumentException("choose a percentage or an amount");
        };
    }

    private static int basisPoints(BigDecimal percent) {
        try {
            return percent.movePointRight(2).intValueExact();
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("a percentage has at most 2 decimals and ends at 100", tooFine);
        }
    }

    private int days() {
        if (!DAYS.matcher(holdDays).matches() || Integer.parseInt(holdDays) > RewardTerms.LONGEST_HOLD) {
            throw new IllegalArgumentException("a hold lasts 0 to " + RewardTerms.LONGEST_HOLD + " days");
        }
        return Integer.parseInt(holdDays);
    }

    private String known(Set<String> pools) {
        if (!pools.contains(pool)) {
            throw new IllegalArgumentException("choose one of your pools");
        }
        return pool;
    }
}
