package org.goodturn.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.goodturn.shared.web.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody using the portal by HTTP as a browser would: with a cookie, the token of the page, and an origin. */
public final class PortalVisitor {

    private final String session;
    private String csrf;

    private PortalVisitor(String session) {
        this.session = session;
    }

    /** @param session what the session cookie carries; empty for a stranger */
    public static PortalVisitor with(String session) {
        return new PortalVisitor(session);
    }

    public static PortalVisitor stranger() {
        return with("");
    }

    /** A page that is there. */
    public Document opens(String path) {
        var answer = gets(path);
        assertThat(answer.statusCode()).as("GET " + path).isEqualTo(200);
        return read(answer);
    }

    public Response gets(String path) {
        return request().get(path);
    }

    /** By an address whose parameters are encoded already. */
    public Response asks(Link address) {
        return request().urlEncodingEnabled(false).get(address.toString());
    }

    /** Any method, without the token of the page and without a key. */
    public Response requests(String method, String path) {
        var request = request().header("Origin", origin());
        var isForMachines = path.matches("/(api|v1|v3|tag)/.*") && !method.equals("GET");
        return (isForMachines ? request.contentType("application/json").body("{}") : request).request(method, path);
    }

    /** A part of a page, as htmx asks for it. */
    public Document fetches(String path) {
        return Jsoup.parse(request().header("HX-Request", "true").get(path).asString());
    }

    /** @param fields names and values in turn */
    public Response posts(String path, String... fields) {
        return form(fields).post(path);
    }

    /** As htmx does it: the token in a header, and only a part of the page wanted. */
    public Response swaps(String path, String... fields) {
        return form(fields)
                .header("X-CSRF-Token", csrf())
                .header("HX-Request", "true")
                .post(path);
    }

    /** A form with a text file in its field {@code file}, and other fields. */
    public Response uploads(String path, String content, String... fields) {
        return uploads(path, content.getBytes(StandardCharsets.UTF_8), fields);
    }

    public Response uploads(String path, byte[] content, String... fields) {
        var request = request()
                .header("Origin", origin())
                .multiPart("csrf", csrf())
                .multiPart("file", "codes.csv", content, "text/csv");
        for (int i = 0; i < fields.length; i += 2) {
            request.multiPart(fields[i], fields[i + 1]);
        }
        return request.post(path);
    }

    /** What another site can make this browser send: the cookie, but no token of a page. */
    public Response isMadeToPost(String path) {
        return request().header("Origin", origin()).formParam("x", "y").post(path);
    }

    /** The answer as a page; from now on its token is used. */
    public Document read(Response answer) {
        var page = Jsoup.parse(answer.asString(), RestAssured.baseURI);
        var token = page.selectFirst("meta[name=csrf]");
        if (token != null) {
            csrf = token.attr("content");
        }
        return page;
    }

    /** Signs a real browser in as this person. */
    public void takesOver(BrowserWindow window) {
        window.context()
                .addCookies(List.of(
                        new Cookie("goodturn", session).setDomain("localhost").setPath("/")));
    }

    /** Where a browser finds the path. */
    public String address(String path) {
        return origin() + path;
    }

    public String session() {
        return session;
    }

    private RequestSpecification form(String... fields) {
        var request =
                request().header("Origin", origin()).contentType("application/x-www-form-urlencoded; charset=utf-8");
        if (!session.isEmpty()) {
            request.formParam("csrf", csrf());
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request;
    }

    private RequestSpecification request() {
        var request = given().redirects().follow(false).urlEncodingEnabled(true);
        return session.isEmpty() ? request : request.cookie("goodturn", session);
    }

    private String csrf() {
        if (csrf == null) {
            opens("/portal/account");
        }
        return csrf;
    }

    private static String origin() {
        return "http://localhost:" + RestAssured.port;
    }
}
