package org.goodturn.person.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.IntStream;
import org.goodturn.merchant.Merchant;
import org.goodturn.person.audience.AudienceCondition;
import org.goodturn.person.audience.AudienceRule;
import org.goodturn.person.audience.TraitComparison;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.ProblemException;

/** Reads what an audience asks for, as the API says it. */
@ApplicationScoped
class AudienceJsonReading {

    private final CurrentMerchant merchant;

    AudienceJsonReading(CurrentMerchant merchant) {
        this.merchant = merchant;
    }

    AudienceRule rule(JsonNode conditions) {
        if (!conditions.isMissingNode() && !conditions.isNull() && !conditions.isArray()
                || conditions.size() > AudienceRule.MOST) {
            throw ProblemException.field("conditions", "a list of at most " + AudienceRule.MOST + " conditions");
        }
        return new AudienceRule(IntStream.range(0, conditions.size())
                .mapToObj(i -> read("conditions[" + i + "]", conditions.get(i)))
                .toList());
    }

    private AudienceCondition read(String field, JsonNode json) {
        try {
            return condition(json);
        } catch (IllegalArgumentException refused) {
            throw ProblemException.field(field, refused.getMessage());
        }
    }

    private AudienceCondition condition(JsonNode json) {
        var kind = json.path("kind").asText();
        return switch (kind) {
            case "trait" ->
                new AudienceCondition.Trait(
                        json.path("parameter").asText(),
                        TraitComparison.of(json.path("comparison").asText("is")),
                        json.path("value").asText());
            case "ordered" -> new AudienceCondition.Ordered(whole(json, "times"), days(json));
            case "spent" -> new AudienceCondition.Spent(money(json), days(json));
            case "referred" -> new AudienceCondition.Referred(whole(json, "friends"), days(json));
            case "seen" -> new AudienceCondition.Seen(whole(json, "days"));
            case "not_seen" -> new AudienceCondition.NotSeen(whole(json, "days"));
            default ->
                throw new IllegalArgumentException(
                        "a condition of kind trait, ordered, spent, referred, seen or not_seen");
        };
    }

    private Money money(JsonNode json) {
        try {
            var currency = json.path("currency").isTextual()
                    ? Currency.getInstance(json.path("currency").asText())
                    : Merchant.of(merchant.id()).currency();
            return Money.ofMajor(new BigDecimal(json.path("amount").asText()), currency);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("an amount as decimal text", noNumber);
        }
    }

    private static Integer days(JsonNode json) {
        return json.hasNonNull("days") ? Integer.valueOf(whole(json, "days")) : null;
    }

    /** Zero, which no condition takes, when it is no whole number. */
    private static int whole(JsonNode json, String field) {
        var number = json.path(field).asText().strip();
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    }
}
