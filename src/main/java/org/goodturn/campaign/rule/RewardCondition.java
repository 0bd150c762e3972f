package org.goodturn.campaign.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.goodturn.campaign.Role;
import org.goodturn.shared.money.Money;

/** What must be so for a reward to be earned. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RewardCondition.MinimumSale.class, name = "minimum_sale"),
    @JsonSubTypes.Type(value = RewardCondition.FirstPurchase.class, name = "first_purchase"),
    @JsonSubTypes.Type(value = RewardCondition.NewCustomer.class, name = "new_customer"),
    @JsonSubTypes.Type(value = RewardCondition.InAudience.class, name = "audience"),
    @JsonSubTypes.Type(value = RewardCondition.NthFriend.class, name = "nth_friend"),
    @JsonSubTypes.Type(value = RewardCondition.NthOrder.class, name = "nth_order"),
    @JsonSubTypes.Type(value = RewardCondition.OfProduct.class, name = "product"),
    @JsonSubTypes.Type(value = RewardCondition.EventSays.class, name = "event_says")
})
public sealed interface RewardCondition {

    int LONGEST_TEXT = 100;

    /** The friend's order is worth at least this. */
    record MinimumSale(Money least) implements RewardCondition {

        public MinimumSale {
            if (!least.isPositive()) {
                throw new IllegalArgumentException("the least amount is more than nothing");
            }
        }
    }

    /** It is the friend's first order. */
    record FirstPurchase() implements RewardCondition {}

    /** The friend had never ordered before being referred. */
    record NewCustomer() implements RewardCondition {}

    /** One of the two is in an audience: a trait of the person with this name is true. */
    record InAudience(Role role, String audience) implements RewardCondition {

        public InAudience {
            requireText(audience);
        }
    }

    /**
     * It is the advocate's n-th friend who got that far in this campaign. @param repeating every n-th, not only the one
     */
    record NthFriend(int n, boolean repeating) implements RewardCondition {

        public NthFriend {
            requireCount(n);
        }
    }

    /** It is the friend's n-th order. @param repeating every n-th, not only the one */
    record NthOrder(int n, boolean repeating) implements RewardCondition {

        public NthOrder {
            requireCount(n);
        }
    }

    /**
     * The event names one of these products: in {@code product}, {@code sku}, {@code category}, or in a list of such.
     */
    record OfProduct(List<String> products) implements RewardCondition {

        public OfProduct {
            products = List.copyOf(products);
            if (products.isEmpty() || products.size() > 50) {
                throw new IllegalArgumentException("write 1 to 50 products");
            }
            products.forEach(RewardCondition::requireText);
        }
    }

    /** A field of the event compares to a value. */
    record EventSays(String field, Comparison comparison, String value) implements RewardCondition {

        public EventSays {
            requireText(field);
            requireText(value);
            comparison.require(value);
        }
    }

    private static void requireText(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("write 1 to " + LONGEST_TEXT + " characters");
        }
    }

    private static void requireCount(int n) {
        if (n < 1 || n > 10_000) {
            throw new IllegalArgumentException("write a number from 1 to 10000");
        }
    }
}
