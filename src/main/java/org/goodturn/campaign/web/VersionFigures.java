package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.campaign.Campaign;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** How far the friends got who came by each version, so that versions can be compared. */
@ApplicationScoped
class VersionFigures {

    static final Figures NONE = new Figures(0, 0, 0, 0);

    /**
     * @param friends who came by the version and were not denied
     * @param orders of those friends that were approved
     * @param rewards that were not withdrawn
     */
    public record Figures(long versionId, long friends, long orders, long rewards) {

        /** How many of the friends ordered, in whole percent. */
        public long percent() {
            return friends == 0 ? 0 : Math.round(100.0 * orders / friends);
        }
    }

    private static final String COUNT = """
            select r.version_id, count(*) friends, count(*) filter (where r.state = 'APPROVED') orders,
                   coalesce(sum(w.rewards), 0) rewards
            from referral r
            left join (select referral_id, count(*) rewards from reward
                       where merchant_id = :merchant and campaign_id = :campaign and state not in ('CANCELED', 'REVOKED')
                       group by referral_id) w on w.referral_id = r.id
            where r.merchant_id = :merchant and r.campaign_id = :campaign and r.state <> 'DENIED'
            group by r.version_id""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    VersionFigures(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** By the id of the version; one that nobody came by is missing. */
    Map<Long, Figures> of(Campaign campaign) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("merchant", merchant.id())
                .bind("campaign", campaign.id)
                .mapTo(Figures.class)
                .collect(Collectors.toMap(Figures::versionId, Function.identity())));
    }
}
