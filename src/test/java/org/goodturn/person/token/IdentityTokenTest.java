package org.goodturn.person.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import org.goodturn.event.Event;
import org.goodturn.event.EventResult;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.TestDatabase;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.AesKey;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.RsaKeyUtil;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page proves who somebody is by a token of the shop's server, and by nothing else. */
@QuarkusTest
class IdentityTokenTest {

    private static final String ORIGIN = "https://bikes.example";
    private static final String KEYS = "/portal/developers/identity/keys";

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private ApiClient api;
    private PortalVisitor olga;
    private String pageKey;
    private String kid;
    private String secret;

    @BeforeEach
    void a_shop_with_a_shared_secret() {
        shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        pageKey = shops.publishableKey(shop, ORIGIN);
        olga.opens("/portal/developers/identity");
        var shown = Jsoup.parse(olga.posts(KEYS, "name", "Shop server", "algorithm", "HS256", "public_key", "")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        kid = shown.getElementById("kid").val();
        secret = shown.getElementById("secret").val();
    }

    @Test
    void who_is_signed_for_is_verified_and_who_only_claims_is_not() throws Exception {
        tells("{\"event_name\": \"visited\", \"data\": {\"email\": \"fay@example.org\"}}")
                .then()
                .statusCode(202);
        tells(event(signed(claims("finn@example.org", in(60))))).then().statusCode(202);

        assertThat(level("fay@example.org")).isEqualTo("IDENTIFIED");
        assertThat(level("finn@example.org")).isEqualTo("VERIFIED");
        assertThat(olga.opens("/portal/people/" + person("finn@example.org").getString("data[0].person_id"))
                        .text())
                .contains("Verified");
    }

    @Test
    void a_token_joins_the_keys_that_it_names_and_beats_what_the_page_says() throws Exception {
        api.posts("/api/v1/events?wait=true", "{\"event_name\": \"x\", \"data\": {\"partner_user_id\": \"c-7\"}}");
        api.posts("/api/v1/events?wait=true", "{\"event_name\": \"x\", \"data\": {\"partner_user_id\": \"c-8\"}}");

        tells(event(signed(
                "{\"email\": \"finn@example.org\", \"partner_user_id\": \"c-7\", \"exp\": \"%d\"}".formatted(in(60)))));

        Eventually.get(() -> person("finn@example.org").getString("data[0].partner_user_id"), "c-7"::equals);
        tells(
                "{\"event_name\": \"x\", \"jwt\": \"%s\", \"data\": {\"email\": \"eve@example.org\", \"partner_user_id\": \"c-8\"}}"
                        .formatted(signed(claims("finn@example.org", in(60)))));
        Eventually.get(
                () -> api.gets("/api/v1/people").jsonPath().getList("data").size(), size -> size == 2);
        assertThat(person("eve@example.org").getList("data")).isEmpty();
    }

    @Test
    void a_token_whose_time_is_over_identifies_and_does_not_verify() throws Exception {
        tells(event(signed(claims("finn@example.org", in(-3600))))).then().statusCode(202);

        assertThat(level("finn@example.org")).isEqualTo("IDENTIFIED");
    }

    @Test
    void an_advocate_is_enrolled_under_the_e_mail_of_the_token() throws Exception {
        var answer = given().header("Authorization", "Bearer " + pageKey)
                .header("Origin", ORIGIN)
                .contentType(ContentType.JSON)
                .body("{\"email\": \"eve@example.org\", \"jwt\": \"%s\"}"
                        .formatted(signed(claims("finn@example.org", in(60)))))
                .post("/v3/{campaign}/referrals", shop.campaign());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getString("person.email")).isEqualTo("finn@example.org");
        assertThat(level("finn@example.org")).isEqualTo("VERIFIED");
    }

    @Test
    void a_public_key_verifies_what_its_private_half_signed() throws Exception {
        var pair = pair();
        var rsa = published(pair);

        tells(event(token(claims("finn@example.org", in(60)), "RS256", rsa, pair.getPrivate())))
                .then()
                .statusCode(202);

        assertThat(level("finn@example.org")).isEqualTo("VERIFIED");
    }

    @Test
    void a_public_key_is_no_shared_secret() throws Exception {
        var pair = pair();
        var rsa = published(pair);
        var confused = new HmacKey(pem(pair).getBytes(StandardCharsets.UTF_8));

        refused(token(claims("finn@example.org", in(60)), "HS256", rsa, confused));
        refused(token(claims("finn@example.org", in(60)), "RS256", kid, pair.getPrivate()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "{}"})
    void what_is_no_token_is_refused(String token) {
        refused(token);
    }

    @Test
    void no_signature_is_no_proof() {
        var header = encoded("{\"alg\": \"none\", \"kid\": \"" + kid + "\"}");
        refused(header + "." + encoded(claims("finn@example.org", in(60))) + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"alg\": \"HS256\", \"kid\": 5",
                "\"alg\": \"HS256\", \"kid\": {}",
                "\"alg\": 5, \"kid\": \"%s\"",
                "\"alg\": [\"HS256\"], \"kid\": \"%s\"",
                "\"alg\": \"HS256\", \"kid\": \"%s\", \"crit\": [5]",
                "\"alg\": \"RSA-OAEP-256\", \"enc\": \"A256GCM\", \"kid\": \"%s\", \"zip\": 5",
                "\"alg\": \"RSA-OAEP-256\", \"enc\": 5, \"kid\": 5"
            })
    void a_header_may_hold_anything(String fields) {
        var header = encoded("{" + fields.formatted(kid) + "}");

        refused(header + "." + encoded(claims("finn@example.org", in(60))) + ".x");
        refused(header + ".a.b.c.d");
    }

    @Test
    void a_token_that_is_too_long_is_refused() throws Exception {
        refused(signed("{\"email\": \"finn@example.org\", \"exp\": %d, \"note\": \"%s\"}"
                .formatted(in(60), "x".repeat(9000))));
    }

    @Test
    void a_token_is_for_us_now_and_names_somebody() throws Exception {
        for (var claims : new String[] {
            "{\"email\": \"finn@example.org\"}",
            "{\"exp\": %d}".formatted(in(60)),
            "{\"email\": \"finn@example.org\", \"exp\": %d, \"aud\": \"somebody\"}".formatted(in(60)),
            "{\"email\": \"finn@example.org\", \"exp\": %d, \"nbf\": %d}".formatted(in(900), in(600)),
            "{\"email\": \"finn@example.org\", \"exp\": \"soon\"}",
            "[1]"
        }) {
            refused(signed(claims));
        }
    }

    @Test
    void a_revoked_key_and_another_merchants_key_prove_nothing() throws Exception {
        var other = shops.open();
        var elsewhere = shops.publishableKey(other, ORIGIN);
        var token = signed(claims("finn@example.org", in(60)));
        assertThat(tells(elsewhere, event(token)).statusCode()).isEqualTo(401);

        olga.posts(KEYS + "/" + kid + "/revocation").then().statusCode(303);

        refused(token);
    }

    @Test
    void a_page_cannot_say_that_it_is_verified() {
        tells("{\"event_name\": \"x\", \"data\": {\"email\": \"finn@example.org\", \"proof\": {\"key\": \"" + kid
                        + "\", \"fields\": [\"email\"]}}}")
                .then()
                .statusCode(202);

        assertThat(level("finn@example.org")).isEqualTo("IDENTIFIED");
    }

    @Test
    void the_secret_is_shown_once_and_kept_sealed() throws Exception {
        assertThat(olga.opens("/portal/developers/identity").text())
                .contains(kid)
                .doesNotContain(secret);
        try (var connection = TestDatabase.asSuperuser();
                var rows = connection.createStatement().executeQuery("select material from verification_key")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(secret);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
            })
    void what_is_no_public_key_is_refused_at_its_field(String pem) {
        var answer = olga.posts(KEYS, "name", "Ours", "algorithm", "RS256", "public_key", pem);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#public_key-problem")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A128GCM", "A256GCM", "A128CBC-HS256", "A256CBC-HS512"})
    void a_signed_token_may_be_encrypted_with_the_key_that_we_publish(String contents) throws Exception {
        var token = sealed(signed(claims("finn@example.org", in(60))), "RSA-OAEP-256", contents, encryptionKey());

        tells(event(token)).then().statusCode(202);

        assertThat(level("finn@example.org")).isEqualTo("VERIFIED");
    }

    @Test
    void an_encrypted_token_whose_time_is_over_identifies_and_does_not_verify() throws Exception {
        tells(event(sealed(signed(claims("finn@example.org", in(-3600))), encryptionKey())))
                .then()
                .statusCode(202);

        assertThat(level("finn@example.org")).isEqualTo("IDENTIFIED");
    }

    @Test
    void whoever_can_encrypt_proves_nothing_by_it() throws Exception {
        var key = encryptionKey();
        var claims = claims("finn@example.org", in(60));

        refused(sealed(claims, key));
        refused(sealed(encoded("{\"alg\": \"none\", \"kid\": \"" + kid + "\"}") + "." + encoded(claims) + ".", key));
        refused(sealed(token(claims, "HS256", kid, new HmacKey("a".repeat(48).getBytes(StandardCharsets.UTF_8))), key));
        refused(sealed(sealed(signed(claims), key), key));
        refused(sealed(
                token(claims, "HS256", key.getKeyId(), new HmacKey(secret.getBytes(StandardCharsets.UTF_8))), key));
    }

    @Test
    void an_envelope_is_closed_by_our_key_and_in_our_ways_only() throws Exception {
        var key = encryptionKey();
        var token = signed(claims("finn@example.org", in(60)));
        var shared = new AesKey(secret.substring(0, 32).getBytes(StandardCharsets.UTF_8));

        refused(sealed(token, "RSA-OAEP", "A256GCM", key));
        refused(sealed(token, "RSA1_5", "A256GCM", key));
        refused(sealed(token, "dir", "A256GCM", key.getKeyId(), shared, false));
        refused(sealed(token, "A256KW", "A256GCM", kid, shared, false));
        refused(sealed(token, "RSA-OAEP-256", "A256GCM", kid, key.getKey(), false));
        refused(sealed(token, "RSA-OAEP-256", "A256GCM", null, key.getKey(), false));
        refused(sealed(token, "RSA-OAEP-256", "A256GCM", key.getKeyId(), pair().getPublic(), false));
        var whole = sealed(token, key);
        refused(whole.substring(0, whole.length() - 2) + (whole.endsWith("AA") ? "BB" : "AA"));
        refused("a.b.c.d.e");
    }

    @Test
    void what_is_compressed_is_not_unpacked() throws Exception {
        var key = encryptionKey();
        var claims = "{\"email\": \"finn@example.org\", \"exp\": %d, \"note\": \"%s\"}";

        refused(sealed(
                signed(claims.formatted(in(60), "x")), "RSA-OAEP-256", "A256GCM", key.getKeyId(), key.getKey(), true));
        refused(sealed("x".repeat(4_000_000), "RSA-OAEP-256", "A256GCM", key.getKeyId(), key.getKey(), true));
    }

    @Test
    void a_revoked_encryption_key_and_another_merchants_open_nothing() throws Exception {
        var token = sealed(signed(claims("finn@example.org", in(60))), encryptionKey());
        var elsewhere = shops.publishableKey(shops.open(), ORIGIN);
        assertThat(tells(elsewhere, event(token)).statusCode()).isEqualTo(401);
        var revocation = olga.opens("/portal/developers/identity")
                .selectFirst("#encryption form[action$=/revocation]")
                .attr("action");

        olga.posts(revocation).then().statusCode(303);

        refused(token);
        assertThat(api.gets("/api/v1/encryption-keys").jsonPath().getList("keys"))
                .isEmpty();
    }

    @Test
    void the_private_half_is_shown_to_nobody_and_a_handful_of_keys_is_enough() throws Exception {
        for (int i = 0; i < 6; i++) {
            encryptionKey();
        }

        assertThat(api.gets("/api/v1/encryption-keys").jsonPath().getList("keys.kid"))
                .hasSize(5);
        assertThat(api.gets("/api/v1/encryption-keys").jsonPath().getMap("keys[0]"))
                .containsOnlyKeys("kid", "kty", "use", "alg", "n", "e");
        assertThat(olga.opens("/portal/developers/identity").text()).doesNotContain("PRIVATE");
    }

    private RsaJsonWebKey encryptionKey() throws Exception {
        olga.posts("/portal/developers/identity/encryption-keys").then().statusCode(303);
        var published = api.gets("/api/v1/encryption-keys").asString();
        return (RsaJsonWebKey) new JsonWebKeySet(published).getJsonWebKeys().getFirst();
    }

    private static String sealed(String content, RsaJsonWebKey key) throws Exception {
        return sealed(content, "RSA-OAEP-256", "A256GCM", key);
    }

    private static String sealed(String content, String algorithm, String contents, RsaJsonWebKey key)
            throws Exception {
        return sealed(content, algorithm, contents, key.getKeyId(), key.getKey(), false);
    }

    private static String sealed(
            String content, String algorithm, String contents, String kid, Key key, boolean isPacked) throws Exception {
        var envelope = new JsonWebEncryption();
        envelope.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        envelope.setAlgorithmHeaderValue(algorithm);
        envelope.setEncryptionMethodHeaderParameter(contents);
        if (kid != null) {
            envelope.setKeyIdHeaderValue(kid);
        }
        if (isPacked) {
            envelope.setCompressionAlgorithmHeaderParameter("DEF");
        }
        envelope.setKey(key);
        envelope.setPayload(content);
        return envelope.getCompactSerialization();
    }

    private void refused(String token) {
        var answer = tells(event(token));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("invalid_token");
        assertThat(shops.as(shop.merchantId(), () -> Event.count("name", "visited")))
                .isZero();
    }

    private Response tells(String body) {
        return tells(pageKey, body);
    }

    private static Response tells(String key, String body) {
        return given().header("Origin", ORIGIN)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/tag/v1/events?key=" + key);
    }

    private static String event(String token) {
        return "{\"event_name\": \"visited\", \"jwt\": \"%s\"}".formatted(token.replace("\"", "\\\""));
    }

    private String level(String email) {
        Eventually.get(this::settled, settled -> settled);
        return person(email).getString("data[0].level");
    }

    private boolean settled() {
        return shops.as(shop.merchantId(), () -> Event.count() > 0 && Event.count() == EventResult.count());
    }

    private JsonPath person(String email) {
        return api.gets("/api/v1/people?email=" + email).jsonPath();
    }

    private String signed(String claims) throws Exception {
        return token(claims, "HS256", kid, new HmacKey(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static String token(String claims, String algorithm, String kid, Key key) throws Exception {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setAlgorithmHeaderValue(algorithm);
        token.setKeyIdHeaderValue(kid);
        token.setKey(key);
        token.setPayload(claims);
        return token.getCompactSerialization();
    }

    private String published(KeyPair pair) {
        olga.posts(KEYS, "name", "Pair", "algorithm", "RS256", "public_key", pem(pair))
                .then()
                .statusCode(303);
        return olga.opens("/portal/developers/identity").select("#keys tbody tr").stream()
                .filter(row -> row.text().contains("RS256"))
                .findFirst()
                .orElseThrow()
                .selectFirst("code")
                .text();
    }

    private static KeyPair pair() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair pair) {
        return RsaKeyUtil.pemEncode(pair.getPublic()).strip();
    }

    private static String claims(String email, long exp) {
        return "{\"email\": \"%s\", \"exp\": %d}".formatted(email, exp);
    }

    private static long in(int seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
