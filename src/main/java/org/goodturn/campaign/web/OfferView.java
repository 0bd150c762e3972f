package org.goodturn.campaign.web;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.shared.web.Option;

/**
 * What the offer's form chooses from.
 *
 * @param sentences the offer as it was saved last
 */
public record OfferView(
        List<Option> friendTriggers,
        List<Option> advocateTriggers,
        List<Option> kinds,
        List<Option> pools,
        List<String> sentences) {

    static OfferView of(CampaignTerms terms, Currency currency, List<CodePools.Choice> pools, List<String> sentences) {
        return new OfferView(
                triggers(terms.friend(), OfferInWords::friendEarns),
                triggers(terms.advocate(), OfferInWords::advocateEarns),
                List.of(new Option("percent", "% off"), new Option("fixed", currency.getCurrencyCode())),
                CampaignPools.options(pools),
                sentences);
    }

    private static List<Option> triggers(RewardTerms terms, Function<RewardTerms, String> words) {
        return Arrays.stream(Trigger.values())
                .filter(trigger -> trigger != Trigger.EVENT)
                .map(trigger -> new Option(trigger.name(), capital(words.apply(on(terms, trigger)))))
                .toList();
    }

    private static RewardTerms on(RewardTerms terms, Trigger trigger) {
        return terms.with(trigger, terms.value(), terms.holdDays(), terms.pool());
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
