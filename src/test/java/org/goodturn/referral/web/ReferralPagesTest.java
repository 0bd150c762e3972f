package org.goodturn.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodturn.merchant.Role;
import org.goodturn.referral.Referral;
import org.goodturn.shared.web.Link;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferralPagesTest {

    private static final String LIST = "/portal/referrals";
    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private String maria;
    private PortalVisitor ravi;

    @BeforeEach
    void a_shop_with_an_advocate() {
        shop = shops.open();
        maria = past.advocate(shop, "maria@example.com", MONDAY.minus(Duration.ofDays(3)));
        ravi = fixture.signedIn(shop.merchantId(), Role.ANALYST);
    }

    @Test
    void a_shop_without_referrals_is_told_what_will_be_here() {
        assertThat(ravi.opens(LIST).select(".nothing h2").text()).isEqualTo("No referrals yet");
    }

    @Test
    void the_newest_referral_stands_first() {
        past.brings(shop, maria, "finn@example.org", MONDAY);
        past.brings(shop, maria, "jo@example.org", MONDAY.plusSeconds(3600));

        assertThat(friends(ravi.opens(LIST))).containsExactly("jo@example.org", "finn@example.org");
    }

    @Test
    void what_became_of_the_order_is_told_also_after_a_long_look_around() {
        past.brings(shop, maria, "finn@example.org", MONDAY);
        IntStream.range(0, 41).forEach(i -> shops.sends(shop, "looked", Map.of("email", "finn@example.org")));
        shops.sends(shop, "conversion", Map.of("email", "finn@example.org", "partner_conversion_id", "1001"));
        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "1001"));

        var chapters = Eventually.get(
                () -> ravi.opens(LIST + "/" + only()).select(".story__chapter").text(),
                told -> told.contains("was taken back"));

        assertThat(chapters).contains("conversion", "order_cancelled").doesNotContain("looked");
    }

    @Test
    void filters_leave_what_was_asked_for() {
        past.brings(shop, maria, "finn@example.org", MONDAY);
        past.buys(shop, "finn@example.org", "1001", "99.90", "EUR", MONDAY.plus(Duration.ofDays(2)));
        past.brings(shop, maria, "jo@example.org", MONDAY);
        past.brings(shop, maria, "maria@example.com", MONDAY);

        assertThat(friends(list("state", "approved"))).containsExactly("finn@example.org");
        assertThat(friends(list("state", "pending"))).containsExactly("jo@example.org");
        assertThat(friends(list("state", "denied"))).containsExactly("maria@example.com");
        assertThat(friends(list("state", "accepted"))).hasSize(2);
        assertThat(friends(list("q", "finn"))).containsExactly("finn@example.org");
        assertThat(friends(list("q", "MARIA@example.com"))).hasSize(3);
        assertThat(friends(list("q", maria))).hasSize(3);
        assertThat(friends(list("channel", "email"))).isEmpty();
        assertThat(friends(list("campaign", shop.campaign()))).hasSize(3);
    }

    @Test
    void approved_referrals_are_dated_by_their_order_and_others_by_their_beginning() {
        past.brings(shop, maria, "finn@example.org", MONDAY);
        past.buys(shop, "finn@example.org", "1001", "99.90", "EUR", MONDAY.plus(Duration.ofDays(2)));
        var wednesday = Link.to(LIST).with("from", "2026-11-18").with("to", "2026-11-18");

        assertThat(friends(open(wednesday.with("state", "approved")))).containsExactly("finn@example.org");
        assertThat(friends(open(wednesday))).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        IntStream.range(0, ReferralList.SIZE + 3)
                .forEach(i -> past.brings(shop, maria, "friend" + i + "@example.org", MONDAY.plusSeconds(i / 4)));

        var first = ravi.opens(LIST);
        var second =
                ravi.read(ravi.asks(Link.to(first.selectFirst("a[rel=next]").attr("href"))));

        assertThat(friends(first)).hasSize(ReferralList.SIZE);
        assertThat(friends(second)).hasSize(3).doesNotContainAnyElementsOf(friends(first));
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void one_referral_says_who_by_what_evidence_and_why() {
        past.brings(shop, maria, "finn@example.org", MONDAY);
        past.buys(shop, "finn@example.org", "1001", "99.90", "EUR", MONDAY.plus(Duration.ofDays(2)));

        var page = ravi.opens(LIST + "/" + only());

        assertThat(page.select(".path").text())
                .contains("maria@example.com", "The friend followed the advocate's link.", "WhatsApp", "€99.90");
        assertThat(page.select(".decisions").first().text())
                .contains(
                        "Who brought the friend?",
                        "A new customer, and not the advocate.",
                        "The advocate earns 20 EUR.");
        assertThat(page.select(".finding__code").eachText()).contains("quality.passed", "reward.earned");
        assertThat(page.select(".earned__worth").eachText()).containsExactly("10%", "€20");
        assertThat(page.select(".story__chapter").eachText())
                .anyMatch(chapter -> chapter.contains("order 1001 of 99.90 EUR"));
    }

    @Test
    void a_denied_referral_says_what_speaks_against_it() {
        past.brings(shop, maria, "maria@example.com", MONDAY);

        var page = ravi.opens(LIST + "/" + only());

        assertThat(page.select(".page-head p").text()).contains("Advocate and friend are the same person.");
        assertThat(page.select(".finding--bad .finding__code").eachText()).contains("self_referral");
        assertThat(page.select(".earned--open").text()).contains("No reward came of this.");
    }

    @Test
    void what_the_advocate_still_waits_for_is_said() {
        past.brings(shop, maria, "finn@example.org", MONDAY);

        var page = ravi.opens(LIST + "/" + only());

        assertThat(page.select(".earned--open").text())
                .isEqualTo("The advocate earns the reward on the friend's first order.");
    }

    @Test
    void another_merchants_referral_campaign_and_cursor_are_not_there() {
        past.brings(shop, maria, "finn@example.org", MONDAY);
        var stranger = fixture.signedIn(shops.open().merchantId(), Role.OWNER);

        assertThat(stranger.gets(LIST + "/" + only()).statusCode()).isEqualTo(404);
        assertThat(stranger.asks(Link.to(LIST).with("campaign", shop.campaign()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(friends(stranger.opens(LIST))).isEmpty();
        assertThat(PortalVisitor.stranger().gets(LIST).statusCode()).isEqualTo(302);
    }

    @Test
    void whatever_is_typed_finds_nothing_and_breaks_nothing() {
        past.brings(shop, maria, "finn@example.org", MONDAY);

        for (var text : Hostile.TEXTS) {
            var answer = ravi.asks(
                    Link.to(LIST).with("q", "x" + text).with("state", text).with("channel", text));
            assertThat(answer.statusCode()).as(text).isEqualTo(200);
            assertThat(friends(ravi.read(answer))).as(text).isEmpty();
            assertThat(answer.asString()).as(text).doesNotContain("<script>alert");
        }
        for (var value : Hostile.VALUES) {
            assertThat(ravi.asks(Link.to(LIST).with("from", value)).statusCode())
                    .as(value)
                    .isEqualTo(422);
            assertThat(ravi.asks(Link.to(LIST).with("after", value)).statusCode())
                    .as(value)
                    .isEqualTo(422);
            assertThat(ravi.asks(Link.to(LIST).with("campaign", value)).statusCode())
                    .as(value)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_pages_need_few_statements() {
        past.brings(shop, maria, "finn@example.org", MONDAY);
        past.buys(shop, "finn@example.org", "1001", "99.90", "EUR", MONDAY.plus(Duration.ofDays(2)));
        var detail = LIST + "/" + only();

        assertThat(StatementCount.of(() -> ravi.opens(LIST))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        assertThat(StatementCount.of(() -> ravi.opens(detail))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    private Document list(String name, String value) {
        return open(Link.to(LIST).with(name, value));
    }

    private Document open(Link address) {
        var answer = ravi.asks(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return ravi.read(answer);
    }

    private static List<String> friends(Document page) {
        return page.select("tbody a.row-link").eachText();
    }

    private String only() {
        return shops.as(
                shop.merchantId(), () -> Referral.<Referral>listAll().getFirst().publicId());
    }
}
