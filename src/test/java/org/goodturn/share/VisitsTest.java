package org.goodturn.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.PastDays;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that friends open after a click, and the visits that these make up. */
@QuarkusTest
class VisitsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final BikeShop shops;
    private final PastDays past;
    private final Visits visits;
    private final Jdbi jdbi;
    private final AgroalDataSource database;
    private BikeShop.Opened shop;
    private String click;

    VisitsTest(BikeShop shops, PastDays past, Visits visits, Jdbi jdbi, AgroalDataSource database) {
        this.shops = shops;
        this.past = past;
        this.visits = visits;
        this.jdbi = jdbi;
        this.database = database;
    }

    @BeforeEach
    void a_friend_clicks() {
        shop = shops.open();
        click = past.clicks(shop, shops.advocate(shop, "maria@example.com"), Channel.WHATSAPP, NOON);
    }

    @Test
    void pages_opened_one_after_the_other_are_one_visit_and_half_an_hour_without_any_ends_it() {
        opensAPage(click, NOON);
        counted("1 visits, 1 pages");
        opensAPage(click, NOON.plus(Duration.ofMinutes(29)));
        counted("1 visits, 2 pages");
        opensAPage(click, NOON.plus(Duration.ofMinutes(58)));
        counted("1 visits, 3 pages");

        opensAPage(click, NOON.plus(Duration.ofMinutes(88)));

        counted("2 visits, 4 pages");
    }

    @Test
    void a_page_told_late_begins_no_visit() {
        opensAPage(click, NOON.plus(Duration.ofHours(3)));
        counted("1 visits, 1 pages");

        opensAPage(click, NOON);

        counted("1 visits, 2 pages");
    }

    @Test
    void pages_that_come_at_once_are_all_counted() {
        for (int page = 0; page < 100; page++) {
            opensAPage(click, NOON);
        }

        counted("1 visits, 100 pages");
    }

    @Test
    void two_nodes_that_count_the_same_clicks_at_once_lose_nothing() {
        var clicks = IntStream.range(0, 20)
                .mapToObj(i -> past.clicks(shop, shops.advocate(shop, "maria@example.com"), Channel.EMAIL, NOON))
                .toList();
        var otherNode = new Visits(database);

        for (int round = 0; round < 50; round++) {
            clicks.forEach(one -> visits.count(shop.merchantId(), one, NOON));
            clicks.reversed().forEach(one -> otherNode.count(shop.merchantId(), one, NOON));
        }

        Eventually.get(() -> rows(shop), rows -> rows.equals(Collections.nCopies(20, "1 visits, 100 pages")));
        otherNode.stop(null);
    }

    @Test
    void clicks_that_never_were_and_those_of_another_merchant_count_nothing() {
        var stranger = shops.open();
        opensAPage("clk_00000000000000000000", NOON);
        opensAPage("clk_\0", NOON);
        visits.count(stranger.merchantId(), click, NOON);

        opensAPage(click, NOON.plusSeconds(1));

        counted("1 visits, 1 pages");
        assertThat(rows(stranger)).isEmpty();
    }

    private void opensAPage(String click, Instant at) {
        visits.count(shop.merchantId(), click, at);
    }

    private void counted(String expected) {
        Eventually.get(() -> rows(shop), rows -> rows.equals(List.of(expected)));
    }

    private List<String> rows(BikeShop.Opened of) {
        return shops.as(
                of.merchantId(),
                () -> jdbi.withHandle(handle -> handle.createQuery(
                                "select visits || ' visits, ' || pages || ' pages' from click_visit where merchant_id = :merchant")
                        .bind("merchant", of.merchantId())
                        .mapTo(String.class)
                        .list()));
    }
}
