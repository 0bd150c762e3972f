package org.goodturn.person.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Role;
import org.goodturn.person.Person;
import org.goodturn.reward.Reward;
import org.goodturn.share.Channel;
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
class PersonPagesTest {

    private static final String LIST = "/portal/people";
    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";
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
    void a_shop_without_people_is_told_how_they_come() {
        assertThat(sam.opens(LIST).select(".nothing h2").text()).isEqualTo("Nobody is here yet");
    }

    @Test
    void people_are_found_by_everything_that_staff_may_know_of_them() {
        var code = mariaBringsFinn();
        var coupon = shops.as(
                shop.merchantId(),
                () -> Reward.<Reward>listAll(Sort.by("id")).getFirst().code());

        assertThat(found("maria@ex")).containsExactly("Maria Marin");
        assertThat(found("MARIA m")).containsExactly("Maria Marin");
        assertThat(found("marin")).containsExactly("Maria Marin");
        assertThat(found("C-1001")).containsExactly("Maria Marin");
        assertThat(found(code.toLowerCase())).containsExactly("Maria Marin");
        assertThat(found(code.substring(0, 4) + "-" + code.substring(4))).containsExactly("Maria Marin");
        assertThat(found(coupon.toLowerCase())).containsExactly("finn@example.org");
        assertThat(found("aria")).isEmpty();
    }

    @Test
    void people_are_listed_by_what_they_are_and_since_when() {
        mariaBringsFinn();

        assertThat(names(list(Link.to(LIST).with("role", "advocate")))).containsExactly("Maria Marin");
        assertThat(names(list(Link.to(LIST).with("role", "friend")))).containsExactly("finn@example.org");
        assertThat(names(list(Link.to(LIST).with("role", "customer")))).containsExactly("finn@example.org");
        var advocates = Link.to(LIST).with("role", "advocate").with("campaign", shop.campaign());
        assertThat(names(list(advocates.with("from", "2026-11-16").with("to", "2026-11-16"))))
                .containsExactly("Maria Marin");
        assertThat(names(list(advocates.with("from", "2026-11-17")))).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        IntStream.range(0, PeopleRows.SIZE + 3)
                .forEach(i -> past.advocate(shop, "advocate" + i + "@example.com", MONDAY.plusSeconds(i / 4)));

        var first = sam.opens(LIST);
        var second = sam.read(sam.asks(Link.to(first.selectFirst("a[rel=next]").attr("href"))));

        assertThat(names(first)).hasSize(PeopleRows.SIZE);
        assertThat(names(second)).hasSize(3).doesNotContainAnyElementsOf(names(first));
    }

    @Test
    void an_advocates_page_tells_everything_around_them() {
        var code = mariaBringsFinn();

        var page = sam.opens(LIST + "/" + id("maria@example.com"));

        assertThat(page.select("h1").text()).isEqualTo("Maria Marin Advocate");
        assertThat(page.select(".facts").text()).contains("C-1001", "gold");
        assertThat(page.text()).contains("/r/" + code, "Shares: 1, clicks: 1, friends: 1, orders: 1");
        assertThat(page.select("table a.row-link").eachText()).contains("finn@example.org", "€20");
        assertThat(page.select(".story__chapter h3").eachText())
                .contains("Shared the link: WhatsApp", "Somebody followed the link: WhatsApp", "registration Processed")
                .anyMatch(entry -> entry.startsWith("Became an advocate"))
                .anyMatch(entry -> entry.startsWith("Brought finn@example.org"))
                .anyMatch(entry -> entry.startsWith("Mail:"));
        assertThat(page.select("#timeline a[href^=/portal/referrals/]")).isNotEmpty();
    }

    @Test
    void a_click_says_how_it_came_and_programs_are_told_apart() {
        var link = "/r/" + shops.advocate(shop, "maria@example.com");
        asBrowser(PHONE).header("Referer", "https://forum.example/bikes").get(link + "?via=email&to=/bikes/gravel");
        asBrowser("WhatsApp/2.23.20.0 A").get(link);
        asBrowser("WhatsApp/2.23.20.0 A").get(link);

        var page = Eventually.get(() -> sam.opens(LIST + "/" + id("maria@example.com")), read -> read.text()
                .contains("Opened by programs: 2, which are no clicks"));

        assertThat(page.text()).contains("clicks: 1");
        assertThat(page.select(".story__chapter").eachText())
                .anyMatch(entry -> entry.startsWith("Somebody followed the link: E-mail")
                        && entry.endsWith(", on a phone, found on forum.example, to /bikes/gravel"))
                .anyMatch(entry -> entry.startsWith("A preview of the link was fetched, 2 times that day")
                        && entry.endsWith(". Not a click."));
    }

    private RequestSpecification asBrowser(String userAgent) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Host", shop.host())
                .header("User-Agent", userAgent);
    }

    @Test
    void a_friends_page_says_what_became_of_each_event() {
        mariaBringsFinn();

        var page = sam.opens(LIST + "/" + id("finn@example.org"));

        assertThat(page.select("h1").text()).isEqualTo("finn@example.org Friend Customer");
        assertThat(page.select(".reasons li").eachText())
                .contains("A new customer, and not the advocate.", "The advocate earns 20 EUR.");
    }

    @Test
    void what_happened_at_one_moment_stands_in_its_order() {
        mariaBringsFinn();

        var page = sam.opens(LIST + "/" + id("finn@example.org"));

        assertThat(page.select(".story__chapter h3").eachText().stream()
                        .filter(entry -> entry.startsWith("Reward") && !entry.endsWith("Sent")))
                .containsExactly("Reward Fulfilled", "Reward Earned");
    }

    @Test
    void a_long_timeline_goes_on_page_by_page() {
        var code = past.advocate(shop, "maria@example.com", MONDAY);
        IntStream.range(0, PersonTimeline.SIZE + 20)
                .forEach(i -> past.shares(shop, code, Channel.LINK, MONDAY.plusSeconds(60 + i / 5)));

        var first = sam.opens(LIST + "/" + id("maria@example.com"));
        var second = sam.read(sam.asks(
                Link.to(first.selectFirst("#timeline a[rel=next]").attr("href").replaceFirst("#.*", ""))));

        assertThat(entries(first) + entries(second)).isEqualTo(PersonTimeline.SIZE + 21);
        assertThat(second.select("#timeline a[rel=next]")).isEmpty();
    }

    @Test
    void another_merchants_person_is_not_there() {
        mariaBringsFinn();
        var stranger = fixture.signedIn(shops.open().merchantId(), Role.OWNER);

        assertThat(stranger.gets(LIST + "/" + id("maria@example.com")).statusCode())
                .isEqualTo(404);
        assertThat(names(stranger.opens(LIST))).isEmpty();
        assertThat(names(stranger.read(stranger.asks(Link.to(LIST).with("q", "maria")))))
                .isEmpty();
        assertThat(PortalVisitor.stranger().gets(LIST).statusCode()).isEqualTo(302);
    }

    @Test
    void whatever_is_typed_finds_nothing_and_breaks_nothing() {
        mariaBringsFinn();

        for (var text : Hostile.TEXTS) {
            var answer = sam.asks(Link.to(LIST).with("q", "x" + text).with("role", text));
            assertThat(answer.statusCode()).as(text).isEqualTo(200);
            assertThat(names(sam.read(answer))).as(text).isEmpty();
            assertThat(sam.asks(Link.to(LIST).with("q", text)).statusCode())
                    .as(text)
                    .isEqualTo(200);
            assertThat(answer.asString()).as(text).doesNotContain("<script>alert");
        }
        for (var value : Hostile.VALUES) {
            assertThat(sam.asks(Link.to(LIST).with("to", value)).statusCode())
                    .as(value)
                    .isEqualTo(422);
            assertThat(sam.asks(Link.to(LIST).with("after", value)).statusCode())
                    .as(value)
                    .isEqualTo(422);
        }
    }

    @Test
    void an_id_that_is_none_is_answered_clearly() {
        for (var id : List.of("per_", "per_00000000000000000000", "%27", "..%2f..%2fetc", "x")) {
            assertThat(sam.asks(Link.to(LIST + "/" + id)).statusCode()).as(id).isEqualTo(404);
        }
        assertThat(sam.asks(Link.to(LIST + "/%00")).statusCode()).isEqualTo(400);
    }

    @Test
    void what_a_shop_sent_is_shown_as_text() {
        past.tells(
                shop,
                "registration",
                EventSource.API,
                Map.of("email", "eve@example.com", "first_name", "<b>Eve</b>", "note", "<script>alert(1)</script>"),
                MONDAY);

        var page = sam.opens(LIST + "/" + id("eve@example.com"));

        assertThat(page.select("h1").text()).isEqualTo("<b>Eve</b>");
        assertThat(page.select(".facts script, h1 b")).isEmpty();
    }

    @Test
    void the_pages_need_few_statements() {
        mariaBringsFinn();
        var maria = LIST + "/" + id("maria@example.com");

        assertThat(StatementCount.of(() -> sam.opens(LIST))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        assertThat(StatementCount.of(() -> sam.opens(maria))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    private String mariaBringsFinn() {
        past.tells(
                shop,
                "registration",
                EventSource.API,
                Map.of(
                        "email", "maria@example.com",
                        "first_name", "Maria",
                        "last_name", "Marin",
                        "partner_user_id", "C-1001",
                        "tier", "gold"),
                MONDAY.minus(Duration.ofDays(2)));
        var code = past.advocate(shop, "maria@example.com", MONDAY);
        past.shares(shop, code, Channel.WHATSAPP, MONDAY.plusSeconds(60));
        past.brings(shop, code, "finn@example.org", MONDAY.plusSeconds(3600));
        past.buys(shop, "finn@example.org", "1001", "99.90", "EUR", MONDAY.plus(Duration.ofDays(2)));
        return code;
    }

    private List<String> found(String typed) {
        return names(list(Link.to(LIST).with("q", typed)));
    }

    private Document list(Link address) {
        var answer = sam.asks(address);
        assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
        return sam.read(answer);
    }

    private static List<String> names(Document page) {
        return page.select("tbody a.row-link").eachText();
    }

    private static int entries(Document page) {
        return page.select(".story__chapter").size();
    }

    private String id(String email) {
        return shops.as(
                shop.merchantId(),
                () -> Person.<Person>find("email", email).<Person>firstResult().publicId());
    }
}
