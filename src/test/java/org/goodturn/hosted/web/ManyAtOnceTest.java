package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.reward.CouponCodes;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.Reward;
import org.goodturn.support.BikeShop;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A link that went round: many friends, and impatient ones, at the same moment. */
@QuarkusTest
class ManyAtOnceTest {

    private static final int FRIENDS = 50;
    private static final int CODES = 30;

    @Inject
    BikeShop shops;

    @Inject
    CouponCodes codes;

    @Inject
    Clock clock;

    @Test
    void thirty_of_fifty_see_a_code_and_the_others_that_theirs_is_on_its_way() throws Exception {
        var shop = shops.open(this::withThirtyCodes);

        var pages = atOnce(claims(shop, friend -> "friend" + friend + "@example.org"));

        var seen = pages.stream().map(page -> page.select("code").text()).filter(code -> !code.isEmpty());
        assertThat(seen).hasSize(CODES).doesNotHaveDuplicates();
        assertThat(pages)
                .filteredOn(page -> page.select("h1").text().equals("Your code is on its way"))
                .hasSize(FRIENDS - CODES);
    }

    @Test
    void who_presses_the_button_again_and_again_gets_one_code() throws Exception {
        var shop = shops.open();

        var pages = atOnce(claims(shop, friend -> "finn@example.org"));

        assertThat(pages.stream().map(page -> page.select("code").text()).distinct())
                .hasSize(1);
        assertThat(shops.<List<Reward>>as(shop.merchantId(), () -> Reward.listAll()))
                .hasSize(1);
    }

    private List<Callable<Document>> claims(BikeShop.Opened shop, IntFunction<String> email) {
        var path = "/welcome/" + shops.advocate(shop, "maria@example.com");
        var visit = new Visit(shop.host());
        return IntStream.range(0, FRIENDS)
                .<Callable<Document>>mapToObj(
                        friend -> () -> Visit.page(visit.arrives(path, Map.of("email", email.apply(friend)))))
                .toList();
    }

    private static List<Document> atOnce(List<Callable<Document>> claims) throws Exception {
        try (var people = Executors.newFixedThreadPool(FRIENDS)) {
            var pages = people.invokeAll(claims);
            return pages.stream().map(page -> page.resultNow()).toList();
        }
    }

    private CampaignTerms withThirtyCodes(CampaignTerms terms) {
        var pool = CouponPool.uploaded("Printed", 5, clock.instant());
        pool.persistAndFlush();
        codes.add(
                pool,
                IntStream.range(0, CODES).mapToObj(number -> "CODE-" + number).toList());
        var friend = terms.friend();
        return terms.withRewards(
                new RewardTerms(friend.trigger(), friend.value(), friend.holdDays(), pool.publicId()),
                terms.advocate());
    }
}
