package org.goodturn.merchant.signin.web;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Follows redirects and keeps cookies across ports of this machine, as browsers do: what single sign-on is made of. */
final class HttpBrowser {

    /** Where one has ended up. */
    record Page(URI address, int status, Document document) {

        String path() {
            return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        }
    }

    private static final int MOST_HOPS = 10;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Page opens(String path) {
        return send(HttpRequest.newBuilder(home().resolve(path)).GET());
    }

    /** Fills in and sends the form on the page. */
    Page sends(Page page, String form, Map<String, String> typed) {
        var element = page.document().selectFirst(form);
        var fields = element.select("input[name]").stream()
                .filter(input -> !input.attr("type").equals("submit"))
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.attr("value"), (a, b) -> a));
        fields.putAll(typed);
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page.address().resolve(element.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    void takesOver(String session) {
        var cookie = new HttpCookie("goodturn", session);
        cookie.setPath("/");
        cookie.setDomain("localhost.local"); // as this client calls the host itself: else there would be two
        cookie.setVersion(0);
        cookies.getCookieStore().add(home(), cookie);
    }

    Optional<String> cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().get(home());
    }

    private Page send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (int hop = 0; hop < MOST_HOPS && onward(answer).isPresent(); hop++) {
                var next = answer.uri().resolve(onward(answer).get());
                answer = client.send(HttpRequest.newBuilder(next).build(), HttpResponse.BodyHandlers.ofString());
            }
            return new Page(answer.uri(), answer.statusCode(), Jsoup.parse(answer.body()));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Where an answer sends the browser by itself. */
    private static Optional<String> onward(HttpResponse<?> answer) {
        var refresh = answer.headers().firstValue("Refresh").map(value -> value.replace("0; url=", ""));
        return answer.headers().firstValue("Location").or(() -> refresh);
    }

    private static URI home() {
        return URI.create("http://localhost:" + RestAssured.port);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
