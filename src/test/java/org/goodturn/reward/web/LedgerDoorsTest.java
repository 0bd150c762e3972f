package org.goodturn.reward.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.goodturn.support.BusyShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The books by page and by API, of a shop where everything has happened once. */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class LedgerDoorsTest {

    @Inject
    BusyShop shops;

    private BusyShop.Busy bikes;

    /** Before the first only: before all, Quarkus has not said yet where it listens. */
    @BeforeEach
    void a_shop_with_books() {
        if (bikes == null) {
            bikes = shops.open();
        }
    }

    @Test
    void the_page_shows_what_is_owed_and_leads_to_each_reward() {
        var page = bikes.owner().opens("/portal/rewards/ledger");

        assertThat(page.select(".kpi").eachText()).anyMatch(kpi -> kpi.startsWith("Owed €"));
        assertThat(page.select("[role=status]").text()).contains("all right", "the chain of entries holds");
        var reward = page.select("tbody tr a").first().attr("href");
        assertThat(bikes.owner().opens(reward).text()).contains("In the books");
    }

    @Test
    void the_entries_of_one_reward_are_found_from_it() {
        var reward = bikes.owner()
                .opens("/portal/rewards/ledger")
                .select("tbody tr a")
                .first()
                .text();

        var page = bikes.owner().opens("/portal/rewards/ledger?reward=" + reward);

        assertThat(page.select("tbody tr a").eachText()).isNotEmpty().containsOnly(reward);
    }

    @Test
    void another_merchants_books_are_not_there() {
        var books = shops.open();
        var reward = bikes.owner()
                .opens("/portal/rewards/ledger")
                .select("tbody tr a")
                .first()
                .text();

        assertThat(books.owner().gets("/portal/rewards/ledger?reward=" + reward).statusCode())
                .isEqualTo(404);
        asks(books, "entries").then().body(not(containsString(reward)));
    }

    @Test
    void entries_come_page_by_page_without_gaps() {
        var first = asks(bikes, "entries?limit=1").then().statusCode(200).body("data", hasSize(1));
        var number = first.extract().jsonPath().getInt("data[0].number");

        asks(bikes, "entries?limit=1&cursor=" + first.extract().jsonPath().getString("next_cursor"))
                .then()
                .body("data[0].number", equalTo(number - 1));
    }

    @Test
    void balances_name_their_currency() {
        asks(bikes, "balances")
                .then()
                .statusCode(200)
                .body("data[0].currency", equalTo("EUR"))
                .body("data[0].liability.currency", equalTo("EUR"));
    }

    @Test
    void the_last_look_through_the_books_is_told() {
        asks(bikes, "check")
                .then()
                .statusCode(200)
                .body("is_right", equalTo(true))
                .body("mistakes", hasSize(0));
    }

    @Test
    void a_strange_cursor_or_limit_is_named() {
        asks(bikes, "entries?cursor=x").then().statusCode(422).body("fields.cursor", containsString("next_cursor"));
        asks(bikes, "entries?limit=0").then().statusCode(422).body("fields.limit", containsString("1 to 100"));
    }

    @Test
    void strangers_learn_nothing() {
        given().get("/api/v1/ledger/entries").then().statusCode(401).body("code", equalTo("missing_key"));
        given().redirects().follow(false).get("/portal/rewards/ledger").then().statusCode(302);
    }

    private static Response asks(BusyShop.Busy shop, String what) {
        return given().header("Authorization", "Bearer " + shop.secretKey()).get("/api/v1/ledger/" + what);
    }
}
