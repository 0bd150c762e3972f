package org.goodturn.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.share.Channel;
import org.goodturn.shared.money.Money;
import org.goodturn.support.BikeShop;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Period NOVEMBER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 10), BERLIN);

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    Reporting reporting;

    @Test
    void every_fact_is_counted_once_on_its_day() {
        var shop = shops.open();
        var maria = past.advocate(shop, "maria@example.com", at("2026-11-02T09:00:00Z"));
        past.shares(shop, maria, Channel.WHATSAPP, at("2026-11-02T09:05:00Z"));
        past.shares(shop, maria, Channel.EMAIL, at("2026-11-03T09:05:00Z"));
        var click = past.clicks(shop, maria, Channel.WHATSAPP, at("2026-11-03T10:00:00Z"));
        past.clicks(shop, maria, Channel.WHATSAPP, at("2026-11-03T11:00:00Z"));
        past.claims(shop, "finn@example.org", click, at("2026-11-03T10:01:00Z"));
        past.buys(shop, "finn@example.org", "1001", "99.90", "EUR", at("2026-11-05T10:00:00Z"));

        var report = report(shop, NOVEMBER);

        assertThat(report.total()).isEqualTo(new Figures(1, 2, 2, 1, 1, List.of(Money.of(99_90, "EUR"))));
        assertThat(report.days()).hasSize(10);
        assertThat(report.days().get(2).figures().clicks()).isEqualTo(2);
        assertThat(report.days().get(4).figures().conversions()).isEqualTo(1);
        assertThat(report.channels())
                .extracting(Report.ByChannel::channel)
                .containsExactly(Channel.WHATSAPP, Channel.EMAIL);
        assertThat(report.channels().getFirst().figures().in(Currency.getInstance("EUR")))
                .isEqualTo(Money.of(99_90, "EUR"));
    }

    @Test
    void a_day_is_the_merchants_day() {
        var shop = shops.open();
        var maria = past.advocate(shop, "maria@example.com", at("2026-11-01T00:00:00Z"));
        past.shares(shop, maria, Channel.LINK, at("2026-10-31T22:59:59Z"));
        past.shares(shop, maria, Channel.LINK, at("2026-10-31T23:00:00Z"));
        past.shares(shop, maria, Channel.LINK, at("2026-11-10T22:59:59Z"));
        past.shares(shop, maria, Channel.LINK, at("2026-11-10T23:00:00Z"));

        var days = report(shop, NOVEMBER).days();

        assertThat(days.getFirst().figures().shares()).isEqualTo(1);
        assertThat(days.getLast().figures().shares()).isEqualTo(1);
    }

    @Test
    void the_day_on_which_clocks_change_is_one_day() {
        var shop = shops.open();
        var maria = past.advocate(shop, "maria@example.com", at("2026-10-20T00:00:00Z"));
        past.shares(shop, maria, Channel.LINK, at("2026-10-24T22:00:00Z"));
        past.shares(shop, maria, Channel.LINK, at("2026-10-25T22:59:00Z"));

        var days = report(shop, new Period(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 26), BERLIN))
                .days();

        assertThat(days).extracting(day -> day.figures().shares()).containsExactly(0L, 2L, 0L);
    }

    @Test
    void revenue_in_two_currencies_is_never_added_up() {
        var shop = shops.open();
        var maria = past.advocate(shop, "maria@example.com", at("2026-11-01T00:00:00Z"));
        brings(shop, maria, "finn@example.org", "1001", "EUR");
        brings(shop, maria, "jo@example.org", "1002", "USD");
        brings(shop, maria, "kim@example.org", "1003", "USD");

        var total = report(shop, NOVEMBER).total();

        assertThat(total.conversions()).isEqualTo(3);
        assertThat(total.revenue()).containsExactly(Money.of(100_00, "USD"), Money.of(50_00, "EUR"));
    }

    @Test
    void a_denied_friend_is_no_friend() {
        var shop = shops.open();
        var maria = past.advocate(shop, "maria@example.com", at("2026-11-01T00:00:00Z"));
        var click = past.clicks(shop, maria, Channel.LINK, at("2026-11-03T10:00:00Z"));

        past.claims(shop, "maria@example.com", click, at("2026-11-03T10:01:00Z"));

        assertThat(report(shop, NOVEMBER).total().friends()).isZero();
    }

    @Test
    void an_advocate_of_two_campaigns_is_one_person() {
        var shop = shops.open();
        past.advocate(shop, "maria@example.com", at("2026-11-01T00:00:00Z"));
        var second = shops.as(shop.merchantId(), () -> secondCampaign(shop));
        past.advocate(second, "maria@example.com", at("2026-11-04T00:00:00Z"));

        assertThat(report(shop, NOVEMBER).total().advocates()).isEqualTo(1);
        assertThat(report(second, NOVEMBER, second.campaignId())
                        .days()
                        .get(3)
                        .figures()
                        .advocates())
                .isEqualTo(1);
    }

    @Test
    void what_happened_in_another_campaign_or_shop_is_left_out() {
        var shop = shops.open();
        var other = shops.open();
        var maria = past.advocate(shop, "maria@example.com", at("2026-11-01T00:00:00Z"));
        past.shares(shop, maria, Channel.LINK, at("2026-11-03T10:00:00Z"));
        brings(shop, maria, "finn@example.org", "1001", "EUR");
        var second = shops.as(shop.merchantId(), () -> secondCampaign(shop));

        assertThat(report(shop, NOVEMBER, second.campaignId()).total().isEmpty())
                .isTrue();
        assertThat(report(other, NOVEMBER).total().isEmpty()).isTrue();
        assertThat(report(shop, NOVEMBER, shop.campaignId()).total().conversions())
                .isEqualTo(1);
    }

    private void brings(BikeShop.Opened shop, String code, String email, String order, String currency) {
        var click = past.clicks(shop, code, Channel.LINK, at("2026-11-03T10:00:00Z"));
        past.claims(shop, email, click, at("2026-11-03T10:01:00Z"));
        past.buys(shop, email, order, "50.00", currency, at("2026-11-05T10:00:00Z"));
    }

    private static BikeShop.Opened secondCampaign(BikeShop.Opened shop) {
        var campaign = Campaign.drafted("Second", at("2026-11-01T00:00:00Z"));
        campaign.persist();
        return new BikeShop.Opened(shop.merchantId(), shop.host(), campaign.id, campaign.publicId());
    }

    private Report report(BikeShop.Opened shop, Period period) {
        return report(shop, period, null);
    }

    private Report report(BikeShop.Opened shop, Period period, Long campaign) {
        return shops.as(shop.merchantId(), () -> reporting.over(period, campaign));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
