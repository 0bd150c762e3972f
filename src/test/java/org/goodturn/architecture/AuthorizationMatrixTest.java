package org.goodturn.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.architecture.Routes.Route;
import org.goodturn.merchant.Role;
import org.goodturn.support.BusyShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Who may use which route. {@code authorization-matrix.csv} has a row for every route of the application; a route
 * without one, or one that answers otherwise, is red.
 */
@QuarkusTest
@TestInstance(Lifecycle.PER_CLASS)
class AuthorizationMatrixTest {

    private static final List<Route> ROUTES = Routes.all(ArchitectureTest.CODE);

    @Inject
    BusyShop shops;

    @Inject
    MerchantFixture fixture;

    private BusyShop.Busy bikes;
    private BusyShop.Busy books;
    private final Map<Role, PortalVisitor> staff = new EnumMap<>(Role.class);

    /** Before the first only: before all, Quarkus has not said yet where it listens. */
    @BeforeEach
    void people_of_every_role_work_for_bikes() {
        if (bikes == null) {
            bikes = shops.open();
            books = shops.open();
            Stream.of(Role.values()).forEach(role -> staff.put(role, fixture.signedIn(bikes.merchantId(), role)));
        }
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(AuthorizationMatrix.read().keySet()).containsExactlyInAnyOrderElementsOf(ROUTES);
    }

    @TestFactory
    Stream<DynamicTest> routes_let_in_whom_their_row_says() {
        var matrix = AuthorizationMatrix.read();
        return ROUTES.stream()
                .map(route -> dynamicTest(route.toString(), () -> {
                    var seen = observed(route);
                    assertThat(seen)
                            .as("its row, if this is what it should be: %s, %s, %s", route.method(), route.path(), seen)
                            .isEqualTo(matrix.get(route));
                }));
    }

    private AuthorizationMatrix.Row observed(Route route) {
        return new AuthorizationMatrix.Row(
                asks(PortalVisitor.stranger(), route),
                route.parameters().isEmpty() || route.isSafe() ? asks(books.owner(), route) : intrudes(route),
                Stream.of(Role.values())
                        .map(role -> asks(staff.get(role), route))
                        .toList());
    }

    /**
     * Unsafe routes are asked without the token of the page: whoever is let in is stopped there, and nothing happens.
     */
    private String asks(PortalVisitor visitor, Route route) {
        return word(visitor.requests(route.method(), path(route)));
    }

    /** With the token of their own page and the ids of somebody else: they are let in, and nothing is there. */
    private String intrudes(Route route) {
        return route.startsWith("/portal") ? word(books.owner().posts(path(route))) : asks(books.owner(), route);
    }

    private String path(Route route) {
        return route.with(parameter -> bikes.idFor(parameter).orElse("0"));
    }

    private static String word(Response answer) {
        return switch (answer.statusCode()) {
            case 302 -> answer.header("Location").contains("/login?next=") ? "sign-in" : "yes";
            case 401 -> "key";
            case 403 -> isStoppedByToken(answer) ? "yes" : "no";
            case 404 -> "not there";
            default -> answer.statusCode() < 500 ? "yes" : "broken";
        };
    }

    private static boolean isStoppedByToken(Response answer) {
        return answer.asString().contains("open for too long");
    }
}
