package org.goodturn.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read and change what is known of a person. */
@QuarkusTest
class ScopeTest {

    private static final String ORIGIN = "https://bikes.example";
    private static final String FINN = "finn@example.org";

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient api;
    private PortalVisitor olga;
    private String pageKey;

    @BeforeEach
    void finn_has_parameters_of_every_scope() {
        shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        pageKey = shops.publishableKey(shop, ORIGIN);
        tell("PUBLIC", "\"nickname\": \"F\"");
        tell("PRIVATE", "\"size\": \"M\"");
        tell("CLIENT", "\"credit\": 700, \"vip\": false");
    }

    @Test
    void a_server_says_who_may_read_and_reads_all() {
        assertThat(finn().getMap("data[0].scopes"))
                .isEqualTo(Map.of("nickname", "PUBLIC", "size", "PRIVATE", "credit", "CLIENT", "vip", "CLIENT"));
        assertThat(finn().getMap("data[0].parameters")).hasSize(4);
        assertThat(api.posts("/api/v1/events", "{\"event_name\": \"x\", \"data\": {\"parameter_scope\": \"ALL\"}}")
                        .jsonPath()
                        .getString("fields.'data.parameter_scope'"))
                .isNotBlank();
    }

    @Test
    void a_page_changes_what_is_open_to_all_and_nothing_else() {
        claims(Map.of("nickname", "Finny", "size", "XL", "credit", "9", "color", "red", "first_name", "Eve"));

        assertThat(finn().getString("data[0].parameters.nickname")).isEqualTo("Finny");
        assertThat(finn().getString("data[0].parameters.size")).isEqualTo("M");
        assertThat(finn().getInt("data[0].parameters.credit")).isEqualTo(700);
        assertThat(finn().getString("data[0].scopes.color")).isEqualTo("PUBLIC");
        assertThat(finn().getString("data[0].first_name")).isEqualTo("Finn");
    }

    @Test
    void a_page_puts_nobody_into_an_audience() {
        page(
                "/tag/v1/events",
                "{\"event_name\": \"x\", \"data\": {\"email\": \"finn@example.org\", \"gold\": true, \"seen\": \"1\"}}");

        Eventually.get(() -> finn().getString("data[0].parameters.seen"), "1"::equals);
        assertThat(finn().getMap("data[0].parameters")).doesNotContainKey("gold");
    }

    @Test
    void a_token_may_change_what_is_the_persons_own() throws JoseException {
        var token = token("\"size\": \"XL\", \"credit\": 9", 60);
        page(
                "/tag/v1/events",
                "{\"event_name\": \"x\", \"jwt\": \"" + token + "\", \"data\": {\"nickname\": \"Finny\"}}");

        Eventually.get(() -> finn().getString("data[0].parameters.size"), "XL"::equals);
        assertThat(finn().getInt("data[0].parameters.credit")).isEqualTo(700);
        assertThat(finn().getString("data[0].parameters.nickname")).isEqualTo("Finny");
    }

    @Test
    void pages_read_as_much_as_they_prove() throws JoseException {
        var verified = page("/tag/v1/person", "{\"jwt\": \"" + token("\"a\": 1", 60) + "\"}");
        var over = page("/tag/v1/person", "{\"jwt\": \"" + token("\"a\": 1", -3600) + "\"}");
        var nobody = page("/tag/v1/person", "{\"email\": \"finn@example.org\"}");

        assertThat(verified.getMap("parameters")).isEqualTo(Map.of("nickname", "F", "size", "M"));
        assertThat(verified.getString("level")).isEqualTo("VERIFIED");
        assertThat(over.getMap("parameters")).isEqualTo(Map.of("nickname", "F"));
        assertThat(over.getString("email")).isNull();
        assertThat(nobody.getString("level")).isEqualTo("ANONYMOUS");
        assertThat(nobody.getMap("parameters")).isEmpty();
    }

    @Test
    void staff_and_servers_change_scopes() {
        var person = finn().getString("data[0].person_id");
        olga.posts("/portal/people/" + person + "/scopes", "parameter", "size", "scope", "CLIENT")
                .then()
                .statusCode(303);
        api.posts("/api/v1/people/" + person + "/scopes", "{\"credit\": \"PUBLIC\"}")
                .then()
                .statusCode(200);

        assertThat(finn().getString("data[0].scopes.size")).isEqualTo("CLIENT");
        assertThat(finn().getString("data[0].scopes.credit")).isEqualTo("PUBLIC");
        assertThat(olga.opens("/portal/people/" + person).select("#parameters").text())
                .contains("700 public");
        assertThat(api.posts("/api/v1/people/" + person + "/scopes", "{\"nothing\": \"PUBLIC\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.posts("/api/v1/people/" + person + "/scopes", "{\"size\": \"ALL\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void traits_from_segment_have_the_scope_that_the_merchant_wants() {
        olga.opens("/portal/developers/segment");
        olga.posts("/portal/developers/segment/trait-scope", "scope", "CLIENT")
                .then()
                .statusCode(303);

        given().auth()
                .preemptive()
                .basic(api.key(), "")
                .contentType(ContentType.JSON)
                .body(
                        "{\"type\": \"identify\", \"userId\": \"c-1\", \"traits\": {\"email\": \"finn@example.org\", \"plan\": \"pro\"}}")
                .post("/v1/identify")
                .then()
                .statusCode(200);

        assertThat(Eventually.get(() -> finn().getString("data[0].scopes.plan"), scope -> scope != null))
                .isEqualTo("CLIENT");
        assertThat(olga.opens("/portal/developers/segment")
                        .selectFirst("#scope option[selected]")
                        .val())
                .isEqualTo("CLIENT");
    }

    private void tell(String scope, String parameters) {
        api.posts(
                        "/api/v1/events?wait=true",
                        "{\"event_name\": \"x\", \"data\": {\"email\": \"finn@example.org\", \"first_name\": \"Finn\","
                                + " \"parameter_scope\": \"" + scope + "\", " + parameters + "}}")
                .then()
                .statusCode(200);
    }

    private void claims(Map<String, String> data) {
        var all = new java.util.HashMap<>(data);
        all.put("email", FINN);
        past.tells(shop, "x", EventSource.BROWSER, all, clock.instant());
    }

    private JsonPath finn() {
        return api.gets("/api/v1/people?email=" + FINN).jsonPath();
    }

    private JsonPath page(String path, String body) {
        return given().header("Origin", ORIGIN)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "?key=" + pageKey)
                .jsonPath();
    }

    private String token(String claims, int seconds) throws JoseException {
        olga.opens("/portal/developers/identity");
        var shown = Jsoup.parse(
                olga.posts("/portal/developers/identity/keys", "name", "Shop", "algorithm", "HS256", "public_key", "")
                        .asString());
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue("HS256");
        token.setKeyIdHeaderValue(shown.getElementById("kid").val());
        token.setKey(new HmacKey(shown.getElementById("secret").val().getBytes(StandardCharsets.UTF_8)));
        token.setPayload("{\"email\": \"finn@example.org\", \"exp\": %d, %s}"
                .formatted(Instant.now().getEpochSecond() + seconds, claims));
        return token.getCompactSerialization();
    }
}
