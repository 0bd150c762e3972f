package org.goodturn.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Everything that a referral joins, by name. */
@ApplicationScoped
class ReferralHead {

    /**
     * The two people, the campaign and what the friend came by.
     *
     * @param versionNumber of the campaign, which the friend saw
     * @param click null when there was none
     * @param visits of the shop since the click, as its pages tell; null when they told of none
     * @param pages that were opened in these visits
     * @param conversion event of the first order; null before
     * @param orderId the shop's own id of that order; null when it was not said
     */
    public record Joined(
            String advocate,
            String advocateId,
            String advocateEmail,
            String friend,
            String friendId,
            String friendEmail,
            String campaign,
            String campaignId,
            int versionNumber,
            String code,
            String click,
            Instant clickedAt,
            String device,
            String referrer,
            String deepLink,
            Long visits,
            Long pages,
            Instant visitedAt,
            String conversion,
            String orderId) {}

    private static final String JOIN = """
            select a.label advocate, a.public_id advocate_id, a.email advocate_email,
                   f.label friend, f.public_id friend_id, f.email friend_email,
                   c.name campaign, c.public_id campaign_id, v.number version_number, l.code,
                   k.public_id click, k.clicked_at, k.device, k.referrer, k.deep_link, s.visits, s.pages, s.last_at visited_at,
                   e.public_id conversion, e.data ->> 'partner_conversion_id' order_id
            from referral r
            join someone() a on a.merchant_id = r.merchant_id and a.id = r.advocate_id
            join someone() f on f.merchant_id = r.merchant_id and f.id = r.friend_id
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            join campaign_version v on v.merchant_id = r.merchant_id and v.id = r.version_id
            join personal_link l on l.merchant_id = r.merchant_id and l.id = r.link_id
            left join click k on k.merchant_id = r.merchant_id and k.id = r.click_id
            left join click_visit s on s.merchant_id = k.merchant_id and s.click_id = k.id
            left join event e on e.merchant_id = r.merchant_id and e.id = r.conversion_id
            where r.merchant_id = :merchant and r.public_id = :referral""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    ReferralHead(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Optional<Joined> of(String referral) {
        return jdbi.withHandle(handle -> handle.createQuery(JOIN)
                .bind("merchant", merchant.id())
                .bind("referral", referral)
                .mapTo(Joined.class)
                .findOne());
    }
}
