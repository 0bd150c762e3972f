package org.goodturn.reward.books;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodturn.merchant.Role;
import org.goodturn.reward.Reward;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.support.BikeShop;
import org.goodturn.support.BusyShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Books that are right are said to be, and whatever is done to them behind their back is found. */
@QuarkusTest
class BooksTest {

    @Inject
    BikeShop shops;

    @Inject
    BusyShop busy;

    @Inject
    MerchantFixture fixture;

    @Inject
    Checking checking;

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @TestHTTPResource("/portal/rewards/ledger")
    URI base;

    private BikeShop.Opened shop;

    @BeforeEach
    void a_friend_has_ordered_and_both_have_their_rewards() {
        shop = shops.open();
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1001", "cart_value", "100.00"));
        Eventually.get(this::codes, codes -> codes == 2);
    }

    @Test
    void books_in_which_everything_has_happened_are_right() {
        var shopOfAll = busy.open();

        var found = found(shopOfAll.merchantId(), Found.Mark.START);

        assertThat(found.mistakes()).isEmpty();
        assertThat(found.rewards()).isEqualTo(2);
        assertThat(found.entries()).isGreaterThan(1);
        assertThat(found.events()).isGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ONE_REWARD | create temp table again as select * from reward where %s and role = 'FRIEND'; alter table again drop column code_key; update again set id = 1, public_id = 'rwd_again', referral_id = 1; insert into reward select * from again",
                "OWN_CODE | update coupon_code set code = concat('STOLEN-', id) where %s",
                "GIVEN_ONCE | update coupon_code set code = concat('STOLEN-', id) where %s",
                "HANDED_OVER | update reward set code = null where %s",
                "LAST_STEP | update reward set state = 'REDEEMED' where %s",
                "LEGAL_STEPS | update reward_step set state = 'REVOKED' where %s and state = 'FULFILLED'",
                "IN_THE_LEDGER | update reward set amount_minor = amount_minor + 1 where %s",
                "IN_THE_LEDGER | update reward set state = 'REDEEMED' where %s",
                "ASKED_ONCE | insert into supplier_call select merchant_id, id * 10 + s, concat('sca_', id, s), id, 1, 'DONE', 1, null, now(), now(), 0 from reward, generate_series(1, 2) s where %s",
                "DEALT_WITH | delete from event_result where %s",
                "BALANCED | update ledger_balance set minor = minor + 1 where %s and account = 'COST'",
                "SEALED | delete from ledger_seal where %s and number = 2",
                "WITHIN_CAPS | update campaign_version set terms = jsonb_set(terms, '{advocate,caps}', '[{\"kind\": \"budget\", \"most\": {\"minor\": 1, \"currency\": \"EUR\"}}]') where %s",
                "CHAINED | update ledger_transfer set minor = 1 where %s and posting = 'EARNED'",
                "CHAINED | delete from ledger_seal where %s and number = 1",
                "KEPT | delete from ledger_seal where %s and number = 2"
            })
    void what_is_done_behind_their_back_is_found(String rule, String damage) throws SQLException {
        var before = found(shop.merchantId(), Found.Mark.START);
        assertThat(before.mistakes()).isEmpty();

        damage(damage.formatted("merchant_id = " + shop.merchantId()));

        var since = rule.equals("KEPT") ? before.mark() : Found.Mark.START;
        assertThat(found(shop.merchantId(), since).mistakes())
                .extracting(Mistake::rule)
                .contains(rule);
    }

    @Test
    void a_wider_limit_of_another_version_counts() throws SQLException {
        damage(
                "update campaign_version set terms = jsonb_set(terms, '{advocate,caps}', '[{\"kind\": \"in_all\", \"most\": 1, \"period\": \"EVER\"}]') where merchant_id = "
                        + shop.merchantId());

        assertThat(found(shop.merchantId(), Found.Mark.START).mistakes()).isEmpty();
    }

    @Test
    void events_that_were_right_are_not_looked_at_again() {
        var first = found(shop.merchantId(), Found.Mark.START);

        assertThat(first.events()).isEqualTo(2);
        assertThat(found(shop.merchantId(), first.mark()).events()).isZero();
    }

    @Test
    void staff_and_operators_learn_what_is_wrong_and_where() throws SQLException {
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        damage("update reward set amount_minor = 1999 where amount_minor is not null and merchant_id = "
                + shop.merchantId());

        olga.posts("/portal/rewards/ledger/check");

        var page = Eventually.get(() -> olga.opens("/portal/rewards/ledger"), one -> !one.select("[role=alert]")
                .isEmpty());
        var link = page.selectFirst("[role=alert] a").attr("href");
        assertThat(page.select("[role=alert]").text()).contains("The ledger says something else of a reward");
        assertThat(olga.opens(link).text()).contains("In the books");
        get("/q/health/well").then().statusCode(503).body(containsString("\"books\""));
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/metrics").then().body(containsString("goodturn_books_wrong"));
    }

    @Test
    void what_was_found_can_be_read_in_every_look() throws SQLException {
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            window.opens(base.toString());
            window.shows("reward/books-before-night");
        });
        tenancy.as(shop.merchantId(), () -> checking.run(-1));
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            window.opens(base.toString());
            window.shows("reward/books-right");
        });
        damage("update reward set amount_minor = 1999 where amount_minor is not null and merchant_id = "
                + shop.merchantId());
        tenancy.as(shop.merchantId(), () -> checking.run(-1));
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            window.opens(base.toString());
            window.shows("reward/books-wrong");
        });
    }

    @Test
    void every_night_asks_for_the_next() throws SQLException {
        tenancy.as(shop.merchantId(), () -> checking.run(-1));

        assertThat(shops.as(shop.merchantId(), BooksCheck::last)).get().matches(BooksCheck::isRight);
        assertThat(nights()).singleElement().satisfies(night -> assertThat(night)
                .isAfter(clock.instant())
                .isBefore(clock.instant().plus(Duration.ofHours(25))));
    }

    private Found found(long merchant, Found.Mark since) {
        return tenancy.as(
                merchant,
                () -> jdbi.withHandle(
                        handle -> Reading.of(handle, clock.instant().plusSeconds(1), since)));
    }

    private long codes() {
        return shops.as(shop.merchantId(), () -> Reward.<Reward>listAll().stream()
                .filter(reward -> reward.code() != null)
                .count());
    }

    private List<Instant> nights() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select execution_time from scheduled_tasks where task_name = 'check-books' and task_instance like :shop || ':%'")
                .bind("shop", Long.toString(shop.merchantId()))
                .mapTo(Instant.class)
                .list());
    }

    private static void damage(String sql) throws SQLException {
        try (var superuser = TestDatabase.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
