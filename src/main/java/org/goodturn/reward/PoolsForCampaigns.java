package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.CodePools;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Tells campaigns which coupon pools and other suppliers there are. */
@ApplicationScoped
class PoolsForCampaigns implements CodePools {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final PoolOpening opening;

    PoolsForCampaigns(Jdbi jdbi, CurrentMerchant merchant, PoolOpening opening) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.opening = opening;
    }

    @Override
    public List<Choice> choices() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select public_id, name, case when source = 'UPLOADED' then (
                            select count(*) from coupon_code c
                            where c.merchant_id = p.merchant_id and c.pool_id = p.id and c.reward_id is null) end free
                        from coupon_pool p where merchant_id = :merchant
                        union all
                        select public_id, name, null from reward_supplier where merchant_id = :merchant
                        order by name""")
                .bind("merchant", merchant.id())
                .mapTo(Choice.class)
                .list());
    }

    @Override
    public String named(String name, String prefix, Instant now) {
        return opening.open(CouponPool.generated(name, prefix, now))
                .or(() -> CouponPool.named(name))
                .orElseThrow()
                .publicId();
    }
}
