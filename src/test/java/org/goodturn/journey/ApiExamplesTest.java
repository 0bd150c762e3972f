package org.goodturn.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.goodturn.merchant.AccessToken;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.BusyShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every example that developers are shown works when it is sent, and what comes back looks as they are shown. */
@QuarkusTest
class ApiExamplesTest {

    private static final Pattern CURL_BODY = Pattern.compile("-d '(\\{.*?})'", Pattern.DOTALL);

    /**
     * Where the guide shows what may be in a body, or a body for many addresses at once, or books that are wrong. Their
     * own tests send them.
     */
    private static final Set<String> ELSEWHERE = Set.of(
            "POST /api/v1/referrals/{id}/…",
            "POST /api/v1/rewards/{id}/…",
            "POST /api/v1/people/{id}/merges",
            "POST /api/v1/people/{id}/merges/{merge}/undoing",
            "POST /api/v1/people/{id}/scopes",
            "GET /api/v1/campaigns/{id}/what-if/{replay_id}",
            "POST /api/v1/shares",
            "POST /api/v1/suppliers/{id}/secret",
            "GET /api/v1/ledger/check");

    /** What the guide and the reference at least show. */
    private static final List<String> SHOWN = List.of(
            "POST /api/v1/events",
            "POST /api/v1/events/batch",
            "POST /v3/{campaign_id}/referrals",
            "POST /api/v1/test/clock",
            "GET /api/v1/people",
            "GET /api/v1/why?order=1001",
            "GET /api/v1/ledger/balances");

    @Inject
    BikeShop shops;

    @Inject
    BusyShop busyShops;

    @Inject
    ObjectMapper json;

    @Inject
    @MachineTime
    Clock clock;

    private BusyShop.Busy busy;
    private ApiClient live;
    private ApiClient test;

    @BeforeEach
    void a_shop_with_a_key_for_each_environment() {
        busy = busyShops.open();
        live = new ApiClient(busy.secretKey());
        var environment = shops.openTest(busy.shop(), terms -> terms);
        test = new ApiClient(shops.as(environment.merchantId(), () -> {
            var issued = AccessToken.issueForTest("Server", AccessToken.Kind.SECRET, List.of(), clock.instant());
            issued.token().persist();
            return issued.key();
        }));
    }

    @Test
    void the_examples_of_the_reference_are_taken() throws IOException {
        var reference = json.readTree(given().get("/q/openapi?format=json").asString());
        var sent = new ArrayList<String>();

        reference.path("paths").properties().forEach(path -> examples(
                        path.getValue().path("post"))
                .forEach(example -> {
                    assertTaken(path.getKey(), example);
                    sent.add(path.getKey());
                }));

        assertThat(sent)
                .contains(
                        "/api/v1/events",
                        "/api/v1/events/batch",
                        "/v3/{campaign}/referrals",
                        "/v1/customers",
                        "/api/v1/test/clock");
    }

    @Test
    void the_examples_of_the_readme_are_taken() throws IOException {
        var events = CURL_BODY
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(events).isNotEmpty().allSatisfy(event -> assertTaken("/api/v1/events", event));
    }

    @Test
    void the_examples_of_the_guide_are_taken_and_answered_as_shown() throws IOException {
        var examples = GuideExample.all().stream()
                .filter(example -> !example.address().isEmpty())
                .filter(example -> !ELSEWHERE.contains(example.address()))
                .toList();

        assertThat(examples).extracting(GuideExample::address).containsAll(SHOWN);
        assertAll(examples.stream().map(example -> () -> {
            assertThat(example.isQuestion() || example.sent().size() == 1)
                    .as("one body for " + example)
                    .isTrue();
            var answer = example.isQuestion()
                    ? client(example.path()).gets(filled(example.path()))
                    : assertTaken(example.path(), example.sent().getFirst());
            for (var shown : example.answers()) {
                assertLooksAs(shown, answer);
            }
        }));
    }

    @Test
    void an_error_looks_as_the_guide_shows() throws IOException {
        var problem = GuideExample.all().stream()
                .filter(example -> example.address().isEmpty())
                .flatMap(example -> example.answers().stream())
                .toList();
        assertThat(problem).hasSize(1);

        var refused =
                live.posts("/api/v1/events", "{\"event_name\": \"conversion\", \"data\": {\"cart_value\": \"a lot\"}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertLooksAs(problem.getFirst(), refused);
    }

    private Response assertTaken(String path, String body) {
        var answer = client(path).posts(filled(path), body);
        assertThat(answer.statusCode())
                .as(path + " " + body + " " + answer.asString())
                .isBetween(200, 207);
        return answer;
    }

    private void assertLooksAs(String shown, Response answer) throws IOException {
        assertThat(JsonShape.fits(json.readTree(shown), json.readTree(answer.asString())))
                .as("%s%nis shown, and seen is%n%s", shown, answer.asString())
                .isTrue();
    }

    private ApiClient client(String path) {
        return path.startsWith("/api/v1/test") ? test : live;
    }

    private String filled(String path) {
        var named = path.replace("people/{id}", "people/{person}").replaceAll("([a-z]+)s/\\{id}", "$1s/{$1}");
        return Pattern.compile("\\{([a-z]+)(_id)?}").matcher(named).replaceAll(match -> busy.idFor(match.group(1))
                .orElseThrow());
    }

    private static List<String> examples(JsonNode operation) {
        var found = new ArrayList<String>();
        operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples")
                .forEach(example -> {
                    var value = example.path("value");
                    found.add(value.isTextual() ? value.textValue() : value.toString());
                });
        return found;
    }
}
