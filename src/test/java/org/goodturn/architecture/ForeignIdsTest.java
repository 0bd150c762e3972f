package org.goodturn.architecture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goodturn.architecture.Routes.Route;
import org.goodturn.support.BusyShop;
import org.goodturn.support.BusyShop.Busy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every route of portal and API with the ids of another merchant: nothing is there. With the own ids, it is. */
@QuarkusTest
class ForeignIdsTest {

    private static final List<Route> ROUTES = Routes.all(ArchitectureTest.CODE).stream()
            .filter(route -> !route.parameters().isEmpty())
            .toList();

    @Inject
    BusyShop shops;

    private Busy bikes;
    private Busy books;

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
