package org.goodturn.campaign.web.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Tiered;
import org.goodturn.shared.money.Money;

/** The part for what a reward is worth: one kind is chosen. */
final class ValuePart {

    private static final int STEPS = 6;

    private ValuePart() {}

    /** @return null when something is wrong with it */
    static RewardValue read(Typed typed) {
        return switch (typed.choice("worth")) {
            case "percent_off" ->
                typed.read("percentOff", () -> new RewardValue.PercentOff(typed.basisPoints("percentOff")));
            case "percent_of_sale" -> percentOfSale(typed);
            case "tiered" -> typed.read("step1From", () -> tiered(typed));
            default -> typed.read("fixedAmount", () -> new RewardValue.Fixed(typed.money("fixedAmount")));
        };
    }

    /** More than nothing. */
    private static Money amount(Typed typed, String field) {
        return new RewardValue.Fixed(typed.money(field)).amount();
    }

    static void write(RewardValue value, Map<String, String> fields) {
        switch (value) {
            case RewardValue.Fixed fixed ->
                fields.putAll(Map.of("worth", "fixed", "fixedAmount", MoneyField.of(fixed.amount())));
            case RewardValue.PercentOff percent ->
                fields.putAll(Map.of(
                        "worth", "percent_off", "percentOff", percent.percent().toPlainString()));
            case PercentOfSale part -> {
                fields.putAll(Map.of(
                        "worth", "percent_of_sale",
                        "salePercent", part.percent().toPlainString(),
                        "rounding", part.rounding().name()));
                if (part.most() != null) {
                    fields.put("saleMost", MoneyField.of(part.most()));
                }
            }
            case Tiered tiered -> write(tiered, fields);
        }
    }

    private static void write(Tiered tiered, Map<String, String> fields) {
        fields.putAll(Map.of("worth", "tiered", "measure", tiered.measure().name()));
        for (int i = 0; i < tiered.tiers().size(); i++) {
            var tier = tiered.tiers().get(i);
            var from = tiered.measure() == Tiered.Measure.SALE
                    ? MoneyField.of(new Money(tier.from(), tier.amount().currency()))
                    : "" + tier.from();
            fields.put("step" + (i + 1) + "From", from);
            fields.put("step" + (i + 1) + "Amount", MoneyField.of(tier.amount()));
        }
    }

    private static PercentOfSale percentOfSale(Typed typed) {
        var most = typed.isGiven("saleMost") ? typed.read("saleMost", () -> amount(typed, "saleMost")) : null;
        return typed.read(
                "salePercent",
                () -> new PercentOfSale(
                        typed.basisPoints("salePercent"), most, typed.one(PercentOfSale.Rounding.class, "rounding")));
    }

    private static Tiered tiered(Typed typed) {
        var measure = typed.one(Tiered.Measure.class, "measure");
        var tiers = new ArrayList<Tiered.Tier>();
        for (int i = 1; i <= STEPS; i++) {
            var step = "step" + i;
            if (typed.isGiven(step + "From") || typed.isGiven(step + "Amount")) {
                tiers.add(new Tiered.Tier(from(typed, measure, step + "From"), typed.money(step + "Amount")));
            }
        }
        return new Tiered(measure, List.copyOf(tiers));
    }

    private static long from(Typed typed, Tiered.Measure measure, String field) {
        return measure == Tiered.Measure.SALE ? typed.money(field).minor() : typed.whole(field);
    }
}
