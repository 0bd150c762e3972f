package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.referral.Referral;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Follows referrals up, from whoever brought the advocate to those before: does it lead to the friend? */
@ApplicationScoped
class Circles {

    private static final int DEEPEST = 5;

    private static final String LEADS_BACK = """
            with recursive up (person_id, depth) as (
                select root_id, 0 from person where merchant_id = :merchant and id = :advocate
                union
                select advocate.root_id, up.depth + 1 from up
                join person friend on friend.merchant_id = :merchant and friend.root_id = up.person_id
                join referral r on r.merchant_id = :merchant and r.friend_id = friend.id
                    and r.state <> 'DENIED' and r.referred_at < :at
                join person advocate on advocate.merchant_id = :merchant and advocate.id = r.advocate_id
                where up.depth < :deepest)
            select exists (select from up where depth > 0 and person_id = (
                select root_id from person where merchant_id = :merchant and id = :friend))""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Circles(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    boolean leadBack(Referral referral) {
        return jdbi.withHandle(handle -> handle.createQuery(LEADS_BACK)
                .bind("merchant", merchant.id())
                .bind("advocate", referral.advocateId())
                .bind("friend", referral.friendId())
                .bind("at", referral.referredAt())
                .bind("deepest", DEEPEST)
                .mapTo(Boolean.class)
                .one());
    }
}
