package org.goodturn.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

/** Every example that developers are shown works when it is sent. */
@QuarkusTest
class ApiExamplesTest {

    private static final Pattern CURL_BODY = Pattern.compile("-d '(\\{.*?})'", Pattern.DOTALL);
    private static final Pattern EVENT_BLOCK =
            Pattern.compile("```json\\s*(\\{\"event_name\".*?})\\s*```", Pattern.DOTALL);

    @Inject
    BikeShop shops;

    @Inject
    ObjectMapper json;

    @Test
    void the_examples_of_the_reference_are_taken() throws IOException {
        var shop = shops.open();
        var api = new ApiClient(shops.secretKey(shop));
        var reference = json.readTree(given().get("/q/openapi?format=json").asString());
        var sent = new ArrayList<String>();

        reference.path("paths").properties().forEach(path -> examples(
                        path.getValue().path("post"))
                .forEach(example -> {
                    var address = path.getKey().replace("{campaign}", shop.campaign());
                    if (!address.contains("{") && !address.startsWith("/tag") && !address.startsWith("/api/v1/test")) {
                        assertThat(api.posts(address, example).statusCode())
                                .as(address + " " + example)
                                .isBetween(200, 201);
                        sent.add(address);
                    }
                }));

        assertThat(sent).contains("/api/v1/events", "/v3/" + shop.campaign() + "/referrals");
    }

    @Test
    void the_examples_of_readme_and_guide_are_taken() throws IOException {
        var api = new ApiClient(shops.secretKey(shops.open()));
        var events = new ArrayList<String>();
        events.addAll(found(CURL_BODY, "README.md"));
        events.addAll(found(EVENT_BLOCK, "src/docs/api.md"));

        assertThat(events).hasSizeGreaterThanOrEqualTo(2);
        for (var event : events) {
            assertThat(api.posts("/api/v1/events", event).statusCode())
                    .as(event)
                    .isEqualTo(200);
        }
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

    private static List<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(Path.of(file)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
