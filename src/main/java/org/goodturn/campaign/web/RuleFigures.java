package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodturn.campaign.Campaign;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.money.MoneyText;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What each rule of a campaign has given so far, over all versions; what was withdrawn does not count. */
@ApplicationScoped
class RuleFigures {

    /** What one rule gave in one currency, or in percentages. */
    public record Given(String rule, String currency, long rewards, long minor) {

        String words() {
            var count = rewards == 1 ? "1 reward" : rewards + " rewards";
            return currency == null ? count : count + " for " + MoneyText.shown(Money.of(minor, currency));
        }
    }

    private static final String GIVEN = """
            select r.rule, r.amount_currency currency, count(*) rewards, coalesce(sum(r.amount_minor + coalesce((
                     select sum(a.amount_minor) from reward_adjustment a
                     where a.merchant_id = r.merchant_id and a.reward_id = r.id), 0)), 0) minor
            from reward r
            where r.merchant_id = :merchant and r.campaign_id = :campaign and r.state not in ('CANCELED', 'REVOKED')
            group by r.rule, r.amount_currency
            order by r.rule, rewards desc""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    RuleFigures(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** By the id of the rule, in words: "12 rewards for €240". A rule that gave nothing is missing. */
    Map<String, String> of(Campaign campaign) {
        List<Given> given = jdbi.withHandle(handle -> handle.createQuery(GIVEN)
                .bind("merchant", merchant.id())
                .bind("campaign", campaign.id)
                .mapTo(Given.class)
                .list());
        return given.stream()
                .collect(
                        Collectors.groupingBy(Given::rule, Collectors.mapping(Given::words, Collectors.joining(", "))));
    }
}
