package org.goodturn.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignTemplate;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.merchant.environment.TestEnvironments;
import org.goodturn.shared.tenancy.Tenancy;

/**
 * The test environment of <em>Bikes &amp; Co</em>: a campaign whose reward waits, to try with a clock that can be
 * moved.
 */
@ApplicationScoped
class DemoRehearsal {

    /** Advocates get theirs that many days after the order, unless it is cancelled. */
    static final int HOLD_DAYS = 5;

    private final TestEnvironments tests;
    private final CodePools pools;
    private final CampaignEditing editing;
    private final DemoMove move;
    private final DemoAddresses addresses;
    private final Tenancy tenancy;

    DemoRehearsal(
            TestEnvironments tests,
            CodePools pools,
            CampaignEditing editing,
            DemoMove move,
            DemoAddresses addresses,
            Tenancy tenancy) {
        this.tests = tests;
        this.pools = pools;
        this.editing = editing;
        this.move = move;
        this.addresses = addresses;
        this.tenancy = tenancy;
    }

    /**
     * As the demo merchant, outside a transaction.
     *
     * @return the number of its test environment
     */
    long prepare(Instant now) {
        var test = tests.open(now);
        tenancy.as(test, () -> QuarkusTransaction.requiringNew().run(() -> {
            move.toWhereWeAre(addresses.testHost(), now);
            if (Campaign.all().isEmpty()) {
                editing.publish(editing.start("Refer a friend", terms(now), now), "system", now);
            }
        }));
        return test;
    }

    private CampaignTerms terms(Instant now) {
        var usual = CampaignTemplate.GIVE_AND_GET.terms(
                DemoOpening.EUR, addresses.shop(), pool(CouponKind.WELCOME, now), pool(CouponKind.THANKS, now));
        var advocate = usual.advocate();
        var held = new RewardTerms(advocate.trigger(), advocate.value(), HOLD_DAYS, advocate.pool());
        return usual.withRewards(usual.friend(), held).withPage(DemoOpening.page(usual), usual.shop());
    }

    private String pool(CouponKind kind, Instant now) {
        return pools.named(kind.pool(), kind.prefix(), now);
    }
}
