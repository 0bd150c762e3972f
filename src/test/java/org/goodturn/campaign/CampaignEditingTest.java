package org.goodturn.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CampaignEditingTest {

    private static final UnaryOperator<CampaignTerms> SHORTER =
            terms -> terms.withRules(new ReferralRules(7, true, QualityRules.USUAL));

    @Inject
    BikeShop shops;

    @Inject
    CampaignEditing editing;

    @Inject
    Clock clock;

    @Test
    void a_change_of_a_live_campaign_waits_in_a_draft() {
        var shop = shops.open();

        assertThat(revise(shop, SHORTER)).isTrue();

        var working = in(shop, WorkingTerms::of);
        assertThat(working.promised().rules().lookBackDays()).isEqualTo(30);
        assertThat(working.latest().rules().lookBackDays()).isEqualTo(7);
    }

    @Test
    void saving_what_is_the_same_opens_no_draft() {
        var shop = shops.open();

        assertThat(revise(shop, terms -> terms)).isFalse();

        assertThat(in(shop, WorkingTerms::of).isChanged()).isFalse();
    }

    @Test
    void a_published_draft_is_the_next_version() {
        var shop = shops.open();
        revise(shop, SHORTER);

        publish(shop);

        var inForce = in(shop, WorkingTerms::of).inForce().orElseThrow();
        assertThat(inForce.number()).isEqualTo(2);
        assertThat(inForce.publishedBy()).isEqualTo("usr_olga");
        assertThat(inForce.terms().rules().lookBackDays()).isEqualTo(7);
    }

    @Test
    void a_paused_campaign_takes_a_new_version_and_stays_paused() {
        var shop = shops.open();
        in(shop, Campaign::pause);
        revise(shop, SHORTER);

        assertThat(publish(shop)).isTrue();

        assertThat(in(shop, Campaign::state)).isEqualTo(CampaignState.PAUSED);
        assertThat(in(shop, WorkingTerms::of).isChanged()).isFalse();
    }

    @Test
    void nothing_is_published_in_an_ended_campaign() {
        var shop = shops.open();
        in(shop, campaign -> campaign.end(Instant.now()));

        assertThat(publish(shop)).isFalse();
    }

    @Test
    void a_discarded_draft_leaves_what_is_in_force() {
        var shop = shops.open();
        revise(shop, SHORTER);

        assertThat(in(shop, editing::discard)).isTrue();
        assertThat(in(shop, editing::discard)).isFalse();

        assertThat(in(shop, WorkingTerms::of).latest().rules().lookBackDays()).isEqualTo(30);
    }

    private boolean revise(BikeShop.Opened shop, UnaryOperator<CampaignTerms> change) {
        return in(shop, campaign -> editing.revise(campaign, change, clock.instant()));
    }

    private boolean publish(BikeShop.Opened shop) {
        return in(shop, campaign -> editing.publish(campaign, "usr_olga", clock.instant()));
    }

    private <T> T in(BikeShop.Opened shop, Function<Campaign, T> work) {
        return shops.as(
                shop.merchantId(),
                () -> work.apply(Campaign.held(shop.campaign()).orElseThrow()));
    }
}
