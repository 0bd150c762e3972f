package org.goodturn.tag.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What a browser sends for a page of a shop that carries the tag. */
record ShopPage(String key, String origin) {

    ValidatableResponse tells(String json) {
        return posts("/tag/v1/events", json);
    }

    ValidatableResponse visits(String json) {
        return posts("/tag/v1/page", json);
    }

    ValidatableResponse asksFor(String zone) {
        return request().get("/tag/v1/zones/" + zone).then();
    }

    ValidatableResponse asksWhetherItMayTell() {
        return request()
                .header("Access-Control-Request-Method", "POST")
                .options("/tag/v1/events")
                .then();
    }

    private ValidatableResponse posts(String path, String json) {
        return request().contentType(ContentType.JSON).body(json).post(path).then();
    }

    private RequestSpecification request() {
        return given().header("Origin", origin).queryParam("key", key);
    }
}
