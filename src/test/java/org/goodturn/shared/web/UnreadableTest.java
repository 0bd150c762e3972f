package org.goodturn.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can make sense of is the sender's mistake, never ours. */
@QuarkusTest
class UnreadableTest {

    @Test
    void a_form_that_is_none_is_refused_with_a_way_out() {
        var manyFields = "a=1&".repeat(2_000);
        for (var body : new String[] {"email=%zz", manyFields}) {
            assertIsRefused(given().contentType("application/x-www-form-urlencoded")
                    .body(body)
                    .post("/login"));
        }
        assertIsRefused(given().header("Content-Type", "multipart/form-data; boundary=b")
                .body("--b\r\nContent-Disp".getBytes(StandardCharsets.US_ASCII))
                .post("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "localhost:99999", "[::1", "<script>", "shop@evil.example"})
    void a_host_that_is_none_is_refused(String host) throws IOException {
        var page = raw("GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        var problem = raw("GET /api/v1/people HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(page)
                .startsWith("HTTP/1.1 400")
                .contains("text/html", "<a href=\"/\">")
                .doesNotContain("stack");
        assertThat(problem).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"bad_request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login%zz", "/share/%", "/login?next=%zz"})
    void an_address_that_cannot_be_decoded_is_refused_with_a_way_out(String address) throws IOException {
        assertThat(raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("text/html", "<a ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/people/%", "/api/v1/people%zz", "/api/v1/people?email=%zz"})
    void machines_hear_of_it_in_their_own_format(String address) throws IOException {
        assertThat(raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"bad_request\"");
    }

    @Test
    void what_newsletters_append_to_links_is_no_mistake() throws IOException {
        assertThat(raw("GET /login?utm=a|b{c}[d]^ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void chunks_of_no_length_are_refused() throws IOException {
        var answer = raw("POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");

        assertThat(answer).doesNotContain("HTTP/1.1 500").doesNotContain("Exception");
    }

    private static void assertIsRefused(Response answer) {
        answer.then().statusCode(400).body(containsString("href=\"/portal\"")).body(not(containsString("Exception")));
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
