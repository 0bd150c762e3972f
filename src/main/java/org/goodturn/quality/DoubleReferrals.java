package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Finds the referrals of a friend that cannot count, because the friend is also somebody else. */
@ApplicationScoped
class DoubleReferrals {

    /** @param self whether advocate and friend are one; otherwise the campaign has an earlier referral of the friend */
    public record Doubtful(long id, boolean self) {}

    /** In each campaign the first to have ordered counts, else the first who was referred. */
    private static final String FIND = """
            with own as (select * from identities(:merchant, :person) as own (id)),
            known as (
                select r.id, r.advocate_id in (select id from own) self,
                       row_number() over (partition by r.campaign_id, r.advocate_id in (select id from own)
                                          order by r.converted_at nulls last, r.referred_at, r.id) place
                from referral r
                where r.merchant_id = :merchant and r.friend_id in (select id from own) and r.state <> 'DENIED')
            select id, self from known where self or place > 1 order by id""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    DoubleReferrals(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<Doubtful> of(long friend) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("merchant", merchant.id())
                .bind("person", friend)
                .mapTo(Doubtful.class)
                .list());
    }
}
