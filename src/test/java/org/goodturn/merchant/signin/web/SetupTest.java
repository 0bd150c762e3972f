package org.goodturn.merchant.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.signin.Installation;
import org.goodturn.support.Chromium;
import org.goodturn.support.EmptyTables;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SetupTest {

    private final Installation installation;
    private final SetupNote note;
    private final Directory directory;
    private final PortalVisitor operator = PortalVisitor.stranger();

    @TestHTTPResource("/")
    URL base;

    SetupTest(Installation installation, SetupNote note, Directory directory) {
        this.installation = installation;
        this.note = note;
        this.directory = directory;
    }

    @BeforeEach
    @AfterEach
    void nobody_has_used_the_installation() {
        EmptyTables.now();
        directory.forget();
    }

    @Test
    void the_start_screen_shows_the_link_until_it_was_used() {
        assertThat(note.lines()).singleElement().asString().contains("http://localhost:", "/setup?token=");

        setsUp("Bikes & Co", "olga@bikes.example", "correct horse battery");

        assertThat(note.lines()).isEmpty();
    }

    @Test
    void one_form_makes_owner_merchant_and_domain_and_signs_the_owner_in() {
        var answer = setsUp("Bikes & Co", "olga@bikes.example", "correct horse battery");

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = PortalVisitor.with(answer.cookie("goodturn")).opens("/portal");
        assertThat(page.select("nav").text()).contains("Bikes & Co", "Olga Ostrova");
        assertThat(directory.merchantAt("bikes-co.localhost")).isPresent();
    }

    @Test
    void the_link_works_once() {
        setsUp("Bikes & Co", "olga@bikes.example", "correct horse battery");

        var again = setsUp("Old Books", "ravi@books.example", "correct horse battery");

        assertThat(again.header("Location")).endsWith("/login?notice=set-up");
        assertThat(directory.merchantAt("old-books.localhost")).isEmpty();
        assertThat(operator.gets(installation.link()).header("Location")).endsWith("/login?notice=set-up");
    }

    @Test
    void without_the_link_there_is_no_such_page() {
        assertThat(operator.gets("/setup").statusCode()).isEqualTo(404);
        assertThat(operator.gets("/setup?token=guessed").statusCode()).isEqualTo(404);
        assertThat(operator.posts("/setup", "token", "guessed", "name", "Mallory")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "email, olga@",
        "email, 'olga@bikes.example\r\nBcc: x@evil.example'",
        "password, short",
        "password, aaaaaaaaaaaaaaaa",
        "password, olga-is-my-name",
        "merchant, ''",
        "website, javascript:alert(1)",
        "website, ftp://bikes.example",
        "currency, ZZZ",
        "domain, not a host",
        "domain, localhost"
    })
    void what_is_wrong_is_said_beside_its_field_and_nothing_else_is_lost(String field, String typed) {
        var answer = operator.posts(
                "/setup", fields("Bikes & Co", "olga@bikes.example", "correct horse battery", field, typed));

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = operator.read(answer);
        assertThat(page.select("[aria-invalid]"))
                .extracting(input -> input.attr("name"))
                .containsExactly(field);
        assertThat(page.select("#" + field + "-problem").text()).isNotBlank();
        assertThat(page.select("[name=password]").val()).isEmpty();
        assertThat(field.equals("name") || page.select("[name=name]").val().equals("Olga Ostrova"))
                .isTrue();
        assertThat(installation.isSetUp()).isFalse();
    }

    @Test
    void setup_and_sign_in_are_usable_in_every_look() {
        Chromium.inEveryLook(window -> {
            window.opens(base + installation.link().substring(1));
            window.shows("merchant/setup");
            window.opens(base + "login");
            window.shows("merchant/sign-in");
        });
    }

    private Response setsUp(String merchant, String email, String password) {
        return operator.posts("/setup", fields(merchant, email, password, "", ""));
    }

    private String[] fields(String merchant, String email, String password, String wrong, String typed) {
        var token = installation.link().replaceFirst(".*=", "");
        var fields = new LinkedHashMap<String, String>(Map.of(
                "token", token,
                "name", "Olga Ostrova",
                "email", email,
                "password", password,
                "method", "password",
                "merchant", merchant,
                "website", "bikes.example",
                "currency", "EUR",
                "domain", ""));
        if (!wrong.isEmpty()) {
            fields.put(wrong, typed);
        }
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
