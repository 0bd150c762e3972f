package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.CodePools;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Tells campaigns which coupon pools there are. */
@ApplicationScoped
class PoolsForCampaigns implements CodePools {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    PoolsForCampaigns(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    @Override
    public List<Choice> choices() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select public_id, name, case when source = 'UPLOADED' then (
                            select count(*) from coupon_code c
                            where c.merchant_id = p.merchant_id and c.pool_id = p.id and c.reward_id is null) end free
                        from coupon_pool p where merchant_id = :merchant order by name""")
                .bind("merchant", merchant.id())
                .mapTo(Choice.class)
                .list());
    }

    /** Two who ask for the same name at once get the same pool. */
    @Override
    public String named(String name, String prefix, Instant now) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into coupon_pool (merchant_id, public_id, name, source, prefix, created_at)
                            values (:merchant, :publicId, :name, 'GENERATED', :prefix, :now)
                            on conflict (merchant_id, name) do nothing""")
                    .bind("merchant", merchant.id())
                    .bind("publicId", PublicId.next("pol"))
                    .bind("name", name)
                    .bind("prefix", prefix)
                    .bind("now", now)
                    .execute();
            return handle.createQuery(
                            "select public_id from coupon_pool where merchant_id = :merchant and name = :name")
                    .bind("merchant", merchant.id())
                    .bind("name", name)
                    .mapTo(String.class)
                    .one();
        });
    }
}
