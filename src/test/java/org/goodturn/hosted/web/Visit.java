package org.goodturn.hosted.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A person with a browser on one program domain. Follows redirects only when told to, and keeps no cookies. */
record Visit(String host) {

    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";

    Response opens(String path) {
        return request().get(path);
    }

    /** As somebody else, or for another purpose, than a person who wants to see the page now. */
    Response opens(String path, Map<String, String> headers) {
        var program = headers.getOrDefault("User-Agent", PHONE);
        var others = new HashMap<>(headers);
        others.remove("User-Agent");
        return request(program).headers(others).get(path);
    }

    Response sends(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .body(body)
                .post(path);
    }

    /** Sends the form and opens the page it leads to. */
    Response arrives(String path, Map<String, String> fields) {
        var answer = sends(path, fields);
        return answer.statusCode() == 303 ? opens(pathOf(answer.header("Location"))) : answer;
    }

    RequestSpecification request() {
        return request(PHONE);
    }

    private RequestSpecification request(String program) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Host", host)
                .header("User-Agent", program);
    }

    static Document page(Response answer) {
        return Jsoup.parse(answer.asString());
    }

    static String pathOf(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
