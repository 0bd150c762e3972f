package org.goodturn.campaign.web.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Comparison;
import org.goodturn.campaign.rule.RewardCondition;

/** The parts for conditions: each is ticked or not. Their templates are in {@code campaign/condition}. */
final class ConditionParts {

    private ConditionParts() {}

    static List<RewardCondition> read(Typed typed) {
        var found = new ArrayList<RewardCondition>();
        part(
                typed,
                found,
                "minimumSale",
                "minimumSaleLeast",
                () -> new RewardCondition.MinimumSale(typed.money("minimumSaleLeast")));
        part(typed, found, "firstPurchase", "firstPurchase", RewardCondition.FirstPurchase::new);
        part(typed, found, "newCustomer", "newCustomer", RewardCondition.NewCustomer::new);
        part(
                typed,
                found,
                "audience",
                "audienceName",
                () -> new RewardCondition.InAudience(
                        typed.one(Role.class, "audienceRole"), typed.text("audienceName")));
        part(
                typed,
                found,
                "nthFriend",
                "nthFriendN",
                () -> new RewardCondition.NthFriend(typed.whole("nthFriendN"), typed.isOn("nthFriendRepeating")));
        part(
                typed,
                found,
                "nthOrder",
                "nthOrderN",
                () -> new RewardCondition.NthOrder(typed.whole("nthOrderN"), typed.isOn("nthOrderRepeating")));
        part(typed, found, "product", "productNames", () -> new RewardCondition.OfProduct(lines(typed)));
        part(
                typed,
                found,
                "eventSays",
                typed.isGiven("eventSaysField") ? "eventSaysValue" : "eventSaysField",
                () -> new RewardCondition.EventSays(
                        typed.text("eventSaysField"),
                        typed.one(Comparison.class, "eventSaysComparison"),
                        typed.text("eventSaysValue")));
        return found;
    }

    static void write(RewardCondition condition, Map<String, String> fields) {
        switch (condition) {
            case RewardCondition.MinimumSale sale ->
                fields.putAll(Map.of("minimumSale", "true", "minimumSaleLeast", MoneyField.of(sale.least())));
            case RewardCondition.FirstPurchase first -> fields.put("firstPurchase", "true");
            case RewardCondition.NewCustomer fresh -> fields.put("newCustomer", "true");
            case RewardCondition.InAudience in ->
                fields.putAll(
                        Map.of("audience", "true", "audienceRole", in.role().name(), "audienceName", in.audience()));
            case RewardCondition.NthFriend nth -> nth("nthFriend", nth.n(), nth.repeating(), fields);
            case RewardCondition.NthOrder nth -> nth("nthOrder", nth.n(), nth.repeating(), fields);
            case RewardCondition.OfProduct of ->
                fields.putAll(Map.of("product", "true", "productNames", String.join("\n", of.products())));
            case RewardCondition.EventSays says ->
                fields.putAll(Map.of(
                        "eventSays", "true",
                        "eventSaysField", says.field(),
                        "eventSaysComparison", says.comparison().name(),
                        "eventSaysValue", says.value()));
        }
    }

    private static void nth(String part, int n, boolean repeating, Map<String, String> fields) {
        fields.putAll(Map.of(part, "true", part + "N", "" + n, part + "Repeating", "" + repeating));
    }

    /** @param blamed the field that a problem of the part is shown beside */
    private static void part(
            Typed typed, List<RewardCondition> found, String part, String blamed, Supplier<RewardCondition> condition) {
        if (typed.isOn(part)) {
            var read = typed.read(blamed, condition);
            if (read != null) {
                found.add(read);
            }
        }
    }

    private static List<String> lines(Typed typed) {
        return typed.text("productNames")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
