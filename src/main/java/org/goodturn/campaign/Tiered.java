package org.goodturn.campaign;

import java.util.List;
import java.util.Locale;
import org.goodturn.shared.money.Money;

/** More for more. Steps rise, and who reaches a higher one never gets less. */
public record Tiered(Measure measure, List<Tier> tiers) implements RewardValue {

    public static final int MOST_TIERS = 10;

    /** What tiers count. */
    public enum Measure {
        /** The advocate's friends who got that far in this campaign, this one included. */
        FRIENDS,
        /** What the friend paid, in the smallest unit of the amounts' currency. */
        SALE
    }

    /** @param from the count or amount from which on it is worth this */
    public record Tier(long from, Money amount) {}

    public Tiered {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty() || tiers.size() > MOST_TIERS) {
            throw new IllegalArgumentException("write 1 to " + MOST_TIERS + " steps");
        }
        for (int i = 0; i < tiers.size(); i++) {
            require(tiers.get(i), i == 0 ? null : tiers.get(i - 1));
        }
    }

    private static void require(Tier tier, Tier below) {
        if (tier.from() < 1 || !tier.amount().isPositive()) {
            throw new IllegalArgumentException("each step begins above 0 and is worth something");
        }
        if (below != null && (tier.from() <= below.from() || isLess(tier.amount(), below.amount()))) {
            throw new IllegalArgumentException("each step begins higher than the one before, and is worth no less");
        }
    }

    private static boolean isLess(Money amount, Money than) {
        return !amount.currency().equals(than.currency()) || amount.minor() < than.minor();
    }

    @Override
    public String plain() {
        return tiers.size() == 1
                ? tiers.getFirst().amount().plain()
                : tiers.getFirst().amount().plain() + " to "
                        + tiers.getLast().amount().plain();
    }

    @Override
    public String shown(Locale locale) {
        return RewardText.money(tiers.getLast().amount(), locale);
    }

    @Override
    public boolean isMoney() {
        return true;
    }
}
