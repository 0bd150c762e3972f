package org.goodturn.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.IntStream;
import org.goodturn.merchant.Role;
import org.goodturn.shared.web.Link;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.goodturn.support.TestDatabase;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessagePagesTest {

    private static final String LIST = "/portal/messages";
    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private PortalVisitor sam;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
    }

    @Test
    void a_shop_that_wrote_nothing_is_told_what_will_be_here() {
        assertThat(sam.opens(LIST).select(".nothing h2").text()).isEqualTo("Nothing was written yet");
        assertThat(sam.opens(LIST).select(".notice").text()).startsWith("No mail server is set");
    }

    @Test
    void messages_are_listed_without_showing_whole_addresses() {
        finnClaims();

        var page = sam.opens(LIST);

        assertThat(page.select("tbody tr").text()).contains("f•••@example.org", "A friend's offer");
        assertThat(page.select("tbody").html()).doesNotContain("finn@example.org");
        assertThat(rows(Link.to(LIST).with("q", "finn@example.org"))).isEqualTo(1);
        assertThat(rows(Link.to(LIST).with("state", "failed"))).isZero();
    }

    @Test
    void a_mail_is_shown_as_it_looks_in_a_frame_that_can_do_nothing() {
        finnClaims();

        var frame = sam.opens(first()).selectFirst("iframe");
        var mail = sam.gets(frame.attr("src"));

        assertThat(frame.attr("sandbox")).isEqualTo("allow-popups allow-popups-to-escape-sandbox");
        assertThat(mail.statusCode()).isEqualTo(200);
        assertThat(mail.header("Content-Security-Policy"))
                .contains("sandbox allow-popups", "default-src 'none'", "frame-ancestors 'self'")
                .doesNotContain("script");
        assertThat(mail.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Jsoup.parse(mail.asString()).select("base").attr("target")).isEqualTo("_blank");
        assertThat(Jsoup.parse(mail.asString()).text()).contains("HI-");
    }

    @Test
    void a_mail_is_shown_as_plain_text_too() {
        finnClaims();

        var page = sam.opens(first() + "?part=plain");

        assertThat(page.select("pre").text()).contains("HI-");
        assertThat(page.select("iframe")).isEmpty();
        assertThat(page.select(".facts a").eachAttr("href")).hasSize(3);
    }

    @Test
    void a_failed_mail_can_be_sent_again_by_whoever_decides() {
        finnClaims();
        var message = first();
        Eventually.get(
                () -> sam.opens(message),
                page -> page.select("h1 .badge").text().equals("Kept"));
        fails();
        var ravi = fixture.signedIn(shop.merchantId(), Role.ANALYST);
        assertThat(ravi.opens(message).select(".page-head form")).isEmpty();
        assertThat(sam.opens(message).select(".notice").text()).isEqualTo("The last attempt failed: no route");

        assertThat(ravi.posts(message + "/sending").statusCode()).isEqualTo(403);
        assertThat(sam.posts(message + "/sending").statusCode()).isEqualTo(303);

        Eventually.get(
                () -> sam.opens(message),
                page -> page.select("h1 .badge").text().equals("Kept"));
        assertThat(sam.posts(message + "/sending").statusCode()).isEqualTo(409);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var maria = past.advocate(shop, "maria@example.com", MONDAY);
        IntStream.range(0, MessageRows.SIZE + 3)
                .forEach(i -> past.brings(shop, maria, "friend" + i + "@example.org", MONDAY.plusSeconds(i)));

        var page = sam.opens(LIST);
        var next = sam.read(sam.asks(Link.to(page.selectFirst("a[rel=next]").attr("href"))));

        assertThat(page.select("tbody tr")).hasSize(MessageRows.SIZE);
        assertThat(next.select("tbody a.row-link").eachAttr("href"))
                .hasSize(3)
                .doesNotContainAnyElementsOf(page.select("tbody a.row-link").eachAttr("href"));
    }

    @Test
    void another_merchants_message_is_not_there() {
        finnClaims();
        var message = first();
        var stranger = fixture.signedIn(shops.open().merchantId(), Role.OWNER);

        assertThat(stranger.gets(message).statusCode()).isEqualTo(404);
        assertThat(stranger.gets(message + "/html").statusCode()).isEqualTo(404);
        assertThat(stranger.posts(message + "/sending").statusCode()).isEqualTo(404);
        assertThat(stranger.opens(LIST).select("tbody tr")).isEmpty();
        assertThat(PortalVisitor.stranger().gets(message + "/html").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatever_is_typed_finds_nothing_and_breaks_nothing() {
        finnClaims();

        for (var text : Hostile.TEXTS) {
            assertThat(rows(Link.to(LIST).with("q", "x" + text).with("state", text)))
                    .as(text)
                    .isZero();
        }
        for (var value : Hostile.VALUES) {
            assertThat(sam.asks(Link.to(LIST).with("after", value)).statusCode())
                    .as(value)
                    .isEqualTo(422);
        }
    }

    @Test
    void the_pages_need_few_statements() {
        finnClaims();
        var message = first();

        assertThat(StatementCount.of(() -> sam.opens(LIST))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        assertThat(StatementCount.of(() -> sam.opens(message))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    private void finnClaims() {
        past.brings(shop, past.advocate(shop, "maria@example.com", MONDAY), "finn@example.org", MONDAY);
    }

    private String first() {
        return sam.opens(LIST).select("tbody a.row-link").attr("href");
    }

    private int rows(Link address) {
        var answer = sam.asks(address);
        assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
        return sam.read(answer).select("tbody tr").size();
    }

    /** As a mail server without a route would have it. */
    private void fails() {
        try (var connection = TestDatabase.asSuperuser();
                var fail = connection.prepareStatement(
                        "update message set state = 'FAILED', problem = 'no route' where merchant_id = ?")) {
            fail.setLong(1, shop.merchantId());
            fail.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("the message could not be failed", failure);
        }
    }
}
