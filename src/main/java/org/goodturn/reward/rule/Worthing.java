package org.goodturn.reward.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.RewardValue.Worth;
import org.goodturn.campaign.Tiered;
import org.goodturn.shared.money.Money;

/** What does a promise come to? The one place where rewards are rounded. Pure. */
final class Worthing {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private Worthing() {}

    /** @return nothing when it comes to nothing; the reasons say why */
    static Optional<Worth> of(RewardTerms terms, RewardFacts facts, Reasons reasons) {
        return switch (terms.value()) {
            case RewardValue.Worth known -> Optional.of(known);
            case PercentOfSale part -> sale(facts, reasons).flatMap(sale -> part(part, sale, reasons));
            case Tiered tiered -> tier(tiered, terms, facts, reasons);
        };
    }

    private static Optional<Worth> part(PercentOfSale part, Money sale, Reasons reasons) {
        var most = part.most();
        if (most != null && !most.currency().equals(sale.currency())) {
            return otherCurrency(sale, most, reasons);
        }
        var amount = share(part, sale);
        var capped = most == null ? amount : Math.min(amount, most.minor());
        if (capped <= 0) {
            reasons.against("reward.worth_nothing", part.plain() + " of " + sale.plain() + " is nothing.");
            return Optional.empty();
        }
        return Optional.of(new RewardValue.Fixed(new Money(capped, sale.currency())));
    }

    private static long share(PercentOfSale part, Money sale) {
        return BigDecimal.valueOf(sale.minor())
                .multiply(BigDecimal.valueOf(part.basisPoints()))
                .divide(WHOLE, 0, mode(part.rounding()))
                .longValueExact();
    }

    private static RoundingMode mode(PercentOfSale.Rounding rounding) {
        return switch (rounding) {
            case DOWN -> RoundingMode.DOWN;
            case NEAREST -> RoundingMode.HALF_UP;
            case UP -> RoundingMode.UP;
        };
    }

    private static Optional<Worth> tier(Tiered tiered, RewardTerms terms, RewardFacts facts, Reasons reasons) {
        return switch (tiered.measure()) {
            case FRIENDS ->
                reached(
                        tiered,
                        facts.friends().reached(terms.trigger()),
                        "The advocate has not enough friends",
                        reasons);
            case SALE -> sale(facts, reasons).flatMap(sale -> bySale(tiered, sale, reasons));
        };
    }

    private static Optional<Worth> bySale(Tiered tiered, Money sale, Reasons reasons) {
        var first = tiered.tiers().getFirst().amount();
        return first.currency().equals(sale.currency())
                ? reached(tiered, sale.minor(), "The order of " + sale.plain() + " is too small", reasons)
                : otherCurrency(sale, first, reasons);
    }

    private static Optional<Worth> reached(Tiered tiered, long count, String tooLittle, Reasons reasons) {
        var step = tiered.tiers().stream().filter(tier -> tier.from() <= count).reduce((lower, higher) -> higher);
        if (step.isEmpty()) {
            reasons.against("reward.below_first_step", tooLittle + " for the first step.");
        }
        return step.map(tier -> new RewardValue.Fixed(tier.amount()));
    }

    private static Optional<Money> sale(RewardFacts facts, Reasons reasons) {
        var sale = Optional.ofNullable(facts.step().sale());
        if (sale.isEmpty()) {
            reasons.against("reward.sale_unknown", "What the order is worth was not said, and the reward rests on it.");
        }
        return sale;
    }

    private static Optional<Worth> otherCurrency(Money sale, Money own, Reasons reasons) {
        reasons.against(
                "reward.other_currency",
                "The order is in " + sale.currency() + ", the reward counts in " + own.currency() + ".");
        return Optional.empty();
    }
}
