package org.goodturn.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.goodturn.merchant.Role;
import org.goodturn.share.Channel;
import org.goodturn.shared.web.Link;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportPagesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final Link REPORT =
            Link.to("/portal/report").with("from", "2026-11-10").with("to", "2026-11-20");

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private PortalVisitor ravi;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        ravi = fixture.signedIn(shop.merchantId(), Role.ANALYST);
    }

    @Test
    void figures_funnel_channels_and_days_tell_the_same_story() {
        twoFriends();

        var page = open(REPORT);

        assertThat(page.select(".tile__value").eachText()).containsExactly("1", "1", "2", "2", "1", "€99.90");
        assertThat(page.select(".funnel__number strong").eachText()).containsExactly("1", "1", "2", "2", "1", "€99.90");
        assertThat(page.select("#channels tbody tr").eachText()).containsExactly("WhatsApp 1 2 2 1 €99.90");
        assertThat(page.select("details tbody tr").eachText())
                .hasSize(11)
                .contains("2026-11-16 1 1 2 2 0 –", "2026-11-18 0 0 0 0 1 €99.90");
    }

    @Test
    void each_number_leads_to_exactly_its_rows() {
        twoFriends();
        past.brings(shop, past.advocate(shop, "maria@example.com", MONDAY), "maria@example.com", MONDAY);

        var numbers = open(REPORT).select(".funnel__number a, #channels tbody a, details tbody a");

        assertThat(numbers).hasSize(8);
        for (var number : numbers) {
            var rows = open(Link.to(number.attr("href"))).select("tbody a.row-link");
            assertThat(rows).as(number.attr("href")).hasSize(Integer.parseInt(number.text()));
        }
    }

    @Test
    void the_drawing_has_words_for_those_who_cannot_see_it() {
        twoFriends();

        var drawing = open(REPORT.with("measure", "friends")).selectFirst("svg[role=img]");

        assertThat(drawing.attr("aria-label"))
                .isEqualTo(
                        "Friends, 10 Nov 2026 to 20 Nov 2026: 2 in total (0 in the period before), most on 16 Nov 2026 (2).");
        assertThat(drawing.select("title").eachText()).contains("Mon 16 Nov 2026: 2");
    }

    @Test
    void a_period_that_makes_no_sense_is_said_beside_the_field() {
        var answer = ravi.asks(REPORT.with("to", "2026-11-01"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ravi.read(answer).select("#to-problem").text()).isEqualTo("the last day comes after the first");
        assertThat(ravi.read(answer).select("#from").val()).isEqualTo("2026-11-10");
    }

    @Test
    void files_hold_the_same_numbers_with_the_zone_of_their_days() {
        twoFriends();

        var days = ravi.asks(Link.to(REPORT.toString().replace("report?", "report/days.csv?")));
        var channels = ravi.asks(Link.to(REPORT.toString().replace("report?", "report/channels.csv?")));

        assertThat(days.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(days.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"report-2026-11-10-to-2026-11-20-by-day.csv\"");
        assertThat(days.asString().lines().toList())
                .hasSize(12)
                .startsWith("day,advocates,shares,clicks,friends,conversions,revenue_EUR,time_zone")
                .contains("2026-11-16,1,1,2,2,0,0.00,UTC", "2026-11-18,0,0,0,0,1,99.90,UTC");
        assertThat(channels.asString().lines()).contains("whatsapp,0,1,2,2,1,99.90,UTC");
    }

    @Test
    void another_merchants_campaign_is_not_there() {
        var stranger = fixture.signedIn(shops.open().merchantId(), Role.OWNER);
        var file = Link.to("/portal/report/days.csv").with("campaign", shop.campaign());

        assertThat(stranger.asks(REPORT.with("campaign", shop.campaign())).statusCode())
                .isEqualTo(404);
        assertThat(stranger.asks(file).statusCode()).isEqualTo(404);
        assertThat(PortalVisitor.stranger().gets("/portal/report").statusCode()).isEqualTo(302);
    }

    @Test
    void whatever_stands_in_the_address_is_answered() {
        for (var value : Hostile.VALUES) {
            assertThat(ravi.asks(REPORT.with("from", value)).statusCode())
                    .as(value)
                    .isEqualTo(422);
            assertThat(ravi.asks(Link.to("/portal/report/days.csv").with("from", value))
                            .statusCode())
                    .as(value)
                    .isEqualTo(422);
            assertThat(ravi.asks(REPORT.with("campaign", value)).statusCode())
                    .as(value)
                    .isEqualTo(404);
            assertThat(ravi.asks(REPORT.with("measure", value).with("range", value))
                            .statusCode())
                    .as(value)
                    .isEqualTo(200);
        }
    }

    @Test
    void every_preset_is_a_page() {
        for (var preset : List.of(Preset.values())) {
            var page = open(Link.to("/portal/report").with("range", preset.id()));
            assertThat(page.select(".choices [aria-current]").text()).isEqualTo(preset.title());
        }
    }

    @Test
    void the_page_needs_few_statements() {
        twoFriends();

        assertThat(StatementCount.of(() -> open(REPORT))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    private void twoFriends() {
        var maria = past.advocate(shop, "maria@example.com", MONDAY);
        past.shares(shop, maria, Channel.WHATSAPP, MONDAY);
        past.brings(shop, maria, "finn@example.org", MONDAY.plusSeconds(3600));
        past.brings(shop, maria, "jo@example.org", MONDAY.plusSeconds(7200));
        past.buys(shop, "finn@example.org", "1001", "99.90", "EUR", MONDAY.plusSeconds(2 * 86_400));
    }

    private Document open(Link address) {
        var answer = ravi.asks(address);
        assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
        return ravi.read(answer);
    }
}
