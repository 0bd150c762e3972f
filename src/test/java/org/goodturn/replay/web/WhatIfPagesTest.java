package org.goodturn.replay.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Role;
import org.goodturn.reward.Reward;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.TestDatabase;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatIfPagesTest {

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    @Inject
    CampaignEditing editing;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private PortalVisitor olga;
    private String page;

    @BeforeEach
    void finn_ordered_by_marias_link() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        page = "/portal/campaigns/" + shop.campaign() + "/what-if";
        var now = clock.instant();
        past.brings(shop, past.advocate(shop, "maria@example.com", now), "finn@example.org", now);
        past.buys(shop, "finn@example.org", "BC-" + UUID.randomUUID(), "99.90", "EUR", now.plusSeconds(60));
    }

    @Test
    void without_a_draft_the_same_happens_again() {
        assertThat(olga.opens(page).text()).contains("There is no draft");

        var replayed = replay();

        assertThat(replayed.text()).contains("What was published").contains("No reward would be another");
    }

    @Test
    void a_draft_without_a_reward_for_claiming_gives_it_later() {
        draft(terms -> terms.withRewards(
                new RewardTerms(
                        RewardTerms.Trigger.CONVERSION,
                        terms.friend().value(),
                        0,
                        terms.friend().pool()),
                terms.advocate()));

        var replayed = replay();

        assertThat(replayed.text())
                .contains("2 rewards would be others")
                .contains("Gone")
                .contains("New");
        assertThat(replayed.select("tbody .reasons").text()).contains("The friend earns 10 % off");
    }

    @Test
    void friends_who_came_before_the_period_keep_what_they_saw() {
        draft(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        RewardTerms.Trigger.CLAIM,
                        terms.advocate().value(),
                        0,
                        terms.advocate().pool())));
        var tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1).toString();

        var replayed = replay(tomorrow, tomorrow);

        assertThat(replayed.text()).contains("No reward would be another");
    }

    @Test
    void nothing_of_a_replay_reaches_the_shop() {
        long rewards = shops.as(shop.merchantId(), () -> Reward.count());
        draft(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        RewardTerms.Trigger.CLAIM,
                        terms.advocate().value(),
                        0,
                        terms.advocate().pool())));

        replay();

        assertThat(shops.<Long>as(shop.merchantId(), () -> Reward.count())).isEqualTo(rewards);
    }

    @Test
    void a_cancellation_inside_the_hold_happens_again() {
        var held = shops.open(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        terms.advocate().trigger(),
                        terms.advocate().value(),
                        5,
                        terms.advocate().pool())));
        var now = clock.instant();
        past.brings(held, past.advocate(held, "maria@example.com", now), "finn@example.org", now);
        past.buys(held, "finn@example.org", "BC-1", "99.90", "EUR", now.plusSeconds(60));
        past.tells(
                held, "order_cancelled", EventSource.API, Map.of("partner_conversion_id", "BC-1"), now.plusSeconds(90));
        var owner = fixture.signedIn(held.merchantId(), Role.OWNER);

        var replayed = replay(owner, "/portal/campaigns/" + held.campaign() + "/what-if", today(), today());

        assertThat(replayed.text()).contains("No reward would be another");
        assertThat(replayed.select("tbody tr").first().text()).contains("Rewards 1 1");
    }

    @Test
    void a_period_needs_two_days_in_order() {
        assertThat(olga.posts(page, "from", "", "to", "2026-01-01").statusCode())
                .isEqualTo(422);
        assertThat(olga.posts(page, "from", "2026-02-01", "to", "2026-01-01").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoever_may_only_look_sees_what_others_asked() {
        replay();
        var ravi = fixture.signedIn(shop.merchantId(), Role.ANALYST);

        assertThat(ravi.opens(page).select("tbody tr")).hasSize(1);
        assertThat(ravi.opens(page).select(".btn-primary")).isEmpty();
        assertThat(ravi.posts(page, "from", today(), "to", today()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void it_can_be_read_in_every_look() {
        draft(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        RewardTerms.Trigger.CLAIM,
                        terms.advocate().value(),
                        0,
                        terms.advocate().pool())));
        replay();
        var result = olga.opens(page).selectFirst("tbody a.row-link").attr("href");

        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            window.opens(base + page);
            window.shows("portal/what-if");
            window.opens(base + result);
            window.shows("portal/replay");
        });
    }

    @Test
    void where_replays_are_listed_what_they_found_is_not_read() {
        replay();
        changeReplays("differences = '[{\"kind\": \"UNKNOWN\"}]'");

        assertThat(olga.opens(page).select("tbody tr")).hasSize(1);
    }

    @Test
    void more_differences_than_are_listed_are_said_to_be_more() {
        draft(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        RewardTerms.Trigger.CLAIM,
                        terms.advocate().value(),
                        0,
                        terms.advocate().pool())));
        var all = replay();
        assertThat(all.text()).doesNotContain("are listed");

        changeReplays("outcome = jsonb_set(outcome, '{differences}', '5001')");

        var listed = all.select("td.wide").size();
        assertThat(olga.opens(olga.opens(page).selectFirst("tbody a.row-link").attr("href"))
                        .text())
                .contains("The first " + listed + " are listed.");
    }

    private void changeReplays(String change) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update replay set " + change + " where merchant_id = " + shop.merchantId());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void draft(java.util.function.UnaryOperator<CampaignTerms> change) {
        shops.as(shop.merchantId(), () -> editing.revise(Campaign.of(shop.campaignId()), change, Instant.now(clock)));
    }

    private Document replay() {
        return replay(today(), today());
    }

    private Document replay(String from, String to) {
        return replay(olga, page, from, to);
    }

    private static Document replay(PortalVisitor who, String where, String from, String to) {
        var asked = who.posts(where, "from", from, "to", to);
        assertThat(asked.statusCode()).isEqualTo(303);
        var location = java.net.URI.create(asked.header("Location")).getPath();
        return Eventually.get(() -> who.opens(location), document -> document.select("[role=status]")
                .isEmpty());
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }
}
