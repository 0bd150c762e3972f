package org.goodturn.support;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** A shop's server: speaks JSON with a secret key. */
public record ApiClient(String key) {

    public Response posts(String path, String json) {
        return request().contentType(ContentType.JSON).body(json).post(path);
    }

    /** Posts a table. */
    public Response uploads(String path, String csv) {
        return uploads(path, csv.getBytes(StandardCharsets.UTF_8));
    }

    public Response uploads(String path, byte[] csv) {
        var asText = RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT));
        return request().config(asText).contentType("text/csv").body(csv).post(path);
    }

    /** Posts with an Idempotency-Key. */
    public Response once(String idempotencyKey, String path, String json) {
        return request()
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(json)
                .post(path);
    }

    public Response deletes(String path) {
        return request().delete(path);
    }

    public Response gets(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    /** Waits until the event was processed. */
    public JsonPath outcome(String event) {
        return Eventually.get(() -> gets("/api/v1/events/{event}", event).jsonPath(), told -> !"QUEUED"
                .equals(told.getString("state")));
    }

    private RequestSpecification request() {
        return given().header("Authorization", "Bearer " + key);
    }
}
