package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.campaign.Campaign;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** How far campaigns got so far, counted from their rows. */
@ApplicationScoped
class CampaignFigures {

    /** @param conversions friends who ordered */
    public record Figures(long campaignId, long advocates, long clicks, long conversions) {}

    private static final String COUNT = """
            select c.id campaign_id,
              (select count(*) from personal_link l where l.merchant_id = c.merchant_id and l.campaign_id = c.id) advocates,
              (select count(*) from click k join personal_link l on l.merchant_id = k.merchant_id and l.id = k.link_id
               where l.merchant_id = c.merchant_id and l.campaign_id = c.id) clicks,
              (select count(*) from referral r where r.merchant_id = c.merchant_id and r.campaign_id = c.id
               and r.converted_at is not null) conversions
            from campaign c where c.merchant_id = :merchant and c.id = any(:campaigns)""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    CampaignFigures(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Map<Long, Figures> of(Collection<Campaign> campaigns) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("merchant", merchant.id())
                .bindArray(
                        "campaigns",
                        Long.class,
                        campaigns.stream().map(campaign -> campaign.id).toList())
                .mapTo(Figures.class)
                .collect(Collectors.toMap(Figures::campaignId, Function.identity())));
    }
}
