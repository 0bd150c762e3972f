package org.goodturn.event.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Role;
import org.goodturn.shared.web.Link;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.ParkedEvent;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventPagesTest {

    private static final String LIST = "/portal/developers/events";
    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private PortalVisitor olga;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
    }

    @Test
    void a_shop_that_told_nothing_is_shown_how_to() {
        var page = olga.opens(LIST);

        assertThat(page.select(".nothing h2").text()).isEqualTo("Nothing has arrived yet");
        assertThat(page.select(".nothing a").attr("href")).isEqualTo("/portal/developers/install");
    }

    @Test
    void events_stand_newest_first_with_what_became_of_them() {
        finnBuysTwice();

        var rows = olga.opens(LIST).select("tbody tr").eachText();

        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).contains("conversion", "order 1001", "finn@example.org", "Duplicate");
        assertThat(rows.get(1)).contains("conversion", "Processed", "The advocate earns 20 EUR.");
        assertThat(rows.getLast()).contains("claimed", "from our pages");
    }

    @Test
    void filters_leave_what_was_asked_for() {
        finnBuysTwice();
        past.tells(shop, "newsletter", EventSource.BROWSER, Map.of("email", "jo@example.org"), MONDAY);

        assertThat(names("q", "jo@")).containsExactly("newsletter");
        assertThat(names("q", "1001")).containsExactly("conversion");
        assertThat(names("name", "claimed")).containsExactly("claimed");
        assertThat(names("state", "duplicate")).containsExactly("conversion");
        assertThat(names("state", "queued")).isEmpty();
        assertThat(names("state", "processed")).hasSize(3);
    }

    @Test
    void one_event_shows_what_was_sent_and_every_reason() {
        finnBuysTwice();
        var ids = olga.opens(LIST).select("tbody a.row-link").eachAttr("href");

        var counted = olga.opens(ids.get(1));
        var repeated = olga.opens(ids.getFirst());

        assertThat(counted.select("pre").text()).contains("\"partner_conversion_id\" : \"1001\"");
        assertThat(counted.select(".finding__code").eachText()).contains("referral.attributed", "reward.earned");
        assertThat(counted.select(".earned a").eachAttr("href"))
                .hasSize(2)
                .allMatch(address -> address.startsWith("/portal/re"));
        assertThat(repeated.select(".notice a").attr("href")).isEqualTo(ids.get(1));
        assertThat(repeated.select(".finding__code").text()).isEqualTo("event.duplicate");
    }

    @Test
    void what_was_sent_is_shown_as_text() {
        past.tells(
                shop,
                "note",
                EventSource.BROWSER,
                Map.of(
                        "email",
                        "eve@example.org",
                        "first_name",
                        "<b>Eve</b>",
                        "text",
                        "</pre><script>alert(1)</script>"),
                MONDAY);

        var page = olga.opens(olga.opens(LIST).select("tbody a.row-link").attr("href"));

        assertThat(page.select("pre").text()).contains("</pre><script>alert(1)</script>");
        assertThat(page.select("main script, main b")).isEmpty();
    }

    @Test
    void a_parked_event_can_be_processed_again_by_whoever_develops() {
        var parked = LIST + "/" + ParkedEvent.of(shop);
        var ravi = fixture.signedIn(shop.merchantId(), Role.ANALYST);
        assertThat(names("state", "parked")).containsExactly("conversion");
        assertThat(ravi.opens(parked).select("main form")).isEmpty();

        assertThat(ravi.posts(parked + "/processing").statusCode()).isEqualTo(403);
        assertThat(olga.posts(parked + "/processing").statusCode()).isEqualTo(303);

        Eventually.get(
                () -> olga.opens(parked),
                page -> page.select("h1 .badge").text().equals("Processed"));
        assertThat(olga.posts(parked + "/processing").statusCode()).isEqualTo(409);
    }

    @Test
    void the_live_view_asks_for_its_rows_only() {
        finnBuysTwice();

        var page = olga.opens(LIST + "?live=true");
        var part = olga.fetches(page.select("#events").attr("hx-get"));

        assertThat(page.select("#events").attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(part.select("nav, form, header")).isEmpty();
        assertThat(part.select("tbody tr")).hasSize(3);
        assertThat(olga.opens(LIST).select("[hx-get]")).isEmpty();
    }

    @Test
    void another_merchants_event_is_not_there() {
        finnBuysTwice();
        var event = shops.as(
                shop.merchantId(), () -> Event.<Event>listAll().getFirst().publicId());
        var stranger = fixture.signedIn(shops.open().merchantId(), Role.OWNER);

        assertThat(stranger.gets(LIST + "/" + event).statusCode()).isEqualTo(404);
        assertThat(stranger.posts(LIST + "/" + event + "/processing").statusCode())
                .isEqualTo(404);
        assertThat(stranger.opens(LIST).select("tbody tr")).isEmpty();
        assertThat(PortalVisitor.stranger().gets(LIST).statusCode()).isEqualTo(302);
    }

    @Test
    void whatever_is_typed_finds_nothing_and_breaks_nothing() {
        finnBuysTwice();

        for (var text : Hostile.TEXTS) {
            var answer = olga.asks(
                    Link.to(LIST).with("q", "x" + text).with("name", text).with("state", text));
            assertThat(answer.statusCode()).as(text).isEqualTo(200);
            assertThat(olga.read(answer).select("tbody tr")).as(text).isEmpty();
            assertThat(answer.asString()).as(text).doesNotContain("<script>alert");
        }
        for (var value : Hostile.VALUES) {
            assertThat(olga.asks(Link.to(LIST).with("after", value)).statusCode())
                    .as(value)
                    .isEqualTo(422);
        }
    }

    @Test
    void the_pages_need_few_statements() {
        finnBuysTwice();
        var event = olga.opens(LIST).select("tbody a.row-link").attr("href");

        assertThat(StatementCount.of(() -> olga.opens(LIST))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        assertThat(StatementCount.of(() -> olga.opens(event))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    private void finnBuysTwice() {
        past.brings(shop, past.advocate(shop, "maria@example.com", MONDAY), "finn@example.org", MONDAY);
        past.buys(shop, "finn@example.org", "1001", "99.90", "EUR", MONDAY.plusSeconds(3600));
        past.buys(shop, "finn@example.org", "1001", "99.90", "EUR", MONDAY.plusSeconds(7200));
    }

    private List<String> names(String field, String value) {
        Document page = olga.read(olga.asks(Link.to(LIST).with(field, value)));
        return page.select("tbody a.row-link").eachText();
    }
}
