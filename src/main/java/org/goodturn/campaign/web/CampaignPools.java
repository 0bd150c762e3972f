package org.goodturn.campaign.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CodePools.Choice;
import org.goodturn.shared.web.Option;

/** The merchant's pools, as the pages of a campaign speak of them. */
final class CampaignPools {

    private CampaignPools() {}

    static Map<String, String> names(List<Choice> pools) {
        return pools.stream().collect(Collectors.toMap(Choice::publicId, Choice::name));
    }

    /** "Printed (30 left)". */
    static List<Option> options(List<Choice> pools) {
        return pools.stream()
                .map(pool -> new Option(
                        pool.publicId(),
                        pool.free() == null ? pool.name() : pool.name() + " (" + pool.free() + " left)"))
                .toList();
    }

    /** Those that the terms use and that have no code left. */
    static List<Choice> dry(CampaignTerms terms, List<Choice> pools) {
        var used = terms.rewardRules().stream().map(rule -> rule.terms().pool()).toList();
        return pools.stream()
                .filter(pool -> pool.isEmpty() && used.contains(pool.publicId()))
                .toList();
    }
}
