package org.goodturn.architecture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.architecture.Routes.Route;
import org.goodturn.support.BusyShop;
import org.goodturn.support.BusyShop.Busy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Every route of portal and API with the ids of another merchant: nothing is there. With the own ids, it is. What is
 * asked for without an id holds nothing of others.
 */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class ForeignIdsTest {

    private static final List<Route> ROUTES = Routes.all(ArchitectureTest.CODE).stream()
            .filter(route -> !route.parameters().isEmpty())
            .toList();

    /** Pages, lists and files that are asked for without any id. */
    private static final List<Route> LISTS = Routes.all(ArchitectureTest.CODE).stream()
            .filter(route -> route.parameters().isEmpty() && route.method().equals("GET"))
            .filter(route -> route.startsWith("/portal") || route.startsWith("/api") || route.startsWith("/v1"))
            .toList();

    @Inject
    BusyShop shops;

    private Busy bikes;
    private Busy books;

    /** Before the first only: before all, Quarkus has not said yet where it listens. */
    @BeforeEach
    void two_merchants_have_everything() {
        if (bikes == null) {
            bikes = shops.open();
            books = shops.open();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_parameter_has_an_id_to_try() {
        return routes(route -> route.startsWith("/portal") || route.startsWith("/api"))
                .map(route -> dynamicTest(route.toString(), () -> assertThat(route.parameters())
                        .allSatisfy(parameter -> assertThat(books.idFor(parameter))
                                .as(parameter + ": teach BusyShop")
                                .isPresent())));
    }

    @TestFactory
    Stream<DynamicTest> pages_of_another_merchant_are_not_there() {
        return routes(route -> route.startsWith("/portal"))
                .map(route -> dynamicTest(
                        route.toString(),
                        () -> assertThat(visits(route, books).statusCode()).isEqualTo(404)));
    }

    @TestFactory
    Stream<DynamicTest> pages_of_one_s_own_are_there() {
        return routes(route -> route.startsWith("/portal") && route.isSafe())
                .map(route -> dynamicTest(
                        route.toString(),
                        () -> assertThat(visits(route, bikes).statusCode()).isLessThan(400)));
    }

    @TestFactory
    Stream<DynamicTest> the_api_does_not_know_the_ids_of_another_merchant() {
        return routes(route -> route.startsWith("/api") || route.startsWith("/v3"))
                .map(route -> dynamicTest(
                        route.toString(),
                        () -> assertThat(calls(route, books).statusCode()).isEqualTo(404)));
    }

    @TestFactory
    Stream<DynamicTest> the_api_knows_one_s_own_ids() {
        return routes(route -> route.startsWith("/api") && route.isSafe())
                .map(route -> dynamicTest(
                        route.toString(),
                        () -> assertThat(calls(route, bikes).statusCode()).isEqualTo(200)));
    }

    @TestFactory
    Stream<DynamicTest> lists_hold_nothing_of_another_merchant() {
        var foreign = marksOf(books);
        return LISTS.stream()
                .map(route -> dynamicTest(
                        route.toString(),
                        () -> assertThat(asks(route, bikes).asString()).doesNotContain(foreign)));
    }

    /** Were the marks wrong, the lists of others would not hold them either. */
    @Test
    void lists_hold_what_is_one_s_own() {
        var all = LISTS.stream().map(route -> asks(route, books).asString()).collect(Collectors.joining());

        assertThat(all).contains(books.mark());
        assertThat(books.publicIds())
                .filteredOn(all::contains)
                .extracting(id -> id.substring(0, 3))
                .contains("per", "cmp", "ref", "rwd", "msg", "evt", "pol", "sup");
    }

    private static String[] marksOf(Busy shop) {
        return Stream.concat(Stream.of(shop.mark(), shop.shop().host()), shop.publicIds().stream())
                .toArray(String[]::new);
    }

    /** As the owner, or with the secret key. */
    private static Response asks(Route route, Busy who) {
        return route.startsWith("/portal")
                ? who.owner().gets(route.path())
                : given().header("Authorization", "Bearer " + who.secretKey()).get(route.path());
    }

    private static Stream<Route> routes(Predicate<Route> wanted) {
        return ROUTES.stream().filter(wanted);
    }

    /** As owner of Bikes, with the token of the page. */
    private Response visits(Route route, Busy whose) {
        var path = route.with(parameter -> whose.idFor(parameter).orElse("0"));
        return route.isSafe() ? bikes.owner().gets(path) : bikes.owner().posts(path);
    }

    /** With the secret key of Bikes. */
    private Response calls(Route route, Busy whose) {
        var path = route.with(parameter -> whose.idFor(parameter).orElse("0"));
        return given().header("Authorization", "Bearer " + bikes.secretKey())
                .contentType("application/json")
                .body(route.isSafe() ? "" : "{\"email\":\"maria@example.com\"}")
                .request(route.method(), path);
    }
}
