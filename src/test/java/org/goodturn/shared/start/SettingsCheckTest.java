package org.goodturn.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {

    private static final Map<String, String> OWN_DATABASE = Map.of(
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/goodturn",
            "quarkus.datasource.username", "goodturn_app",
            "quarkus.datasource.password", "a",
            "goodturn.owner.username", "goodturn_owner",
            "goodturn.owner.password", "o");

    @Test
    void nothing_has_to_be_set() {
        assertThat(complaints(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.port, 80a",
        "quarkus.http.port, 0",
        "quarkus.http.port, 65536",
        "goodturn.demo, yes",
        "goodturn.base-url, example.com",
        "goodturn.base-url, ftp://example.com",
        "goodturn.base-url, https://example.com/portal",
        "goodturn.base-url, https://olga@example.com",
        "goodturn.base-url, ht tp://x",
        "goodturn.log-format, xml"
    })
    void a_wrong_setting_is_named_as_operators_know_it(String setting, String value) {
        var variable = setting.toUpperCase().replace('.', '_').replace('-', '_');

        assertThat(complaints(Map.of(setting, value)))
                .singleElement()
                .asString()
                .startsWith("%s is \"%s\": ".formatted(variable, value));
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.port, 8081",
        "goodturn.demo, false",
        "goodturn.base-url, https://share.example.com",
        "goodturn.base-url, http://localhost:8081",
        "goodturn.log-format, json"
    })
    void a_right_setting_passes(String setting, String value) {
        assertThat(complaints(Map.of(setting, value))).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThat(complaints(Map.of("quarkus.http.port", "x", "goodturn.demo", "x")))
                .hasSize(2);
    }

    @Test
    void a_short_secret_is_refused_without_showing_it() {
        assertThat(complaints(Map.of("goodturn.secret", "hunter2")))
                .singleElement()
                .asString()
                .contains("GOODTURN_SECRET", "32")
                .doesNotContain("hunter2");
    }

    @Test
    void an_identity_provider_needs_a_client() {
        assertThat(complaints(Map.of("quarkus.oidc.auth-server-url", "https://id.example.com/realms/goodturn")))
                .singleElement()
                .asString()
                .startsWith("QUARKUS_OIDC_CLIENT_ID is missing");
    }

    @Test
    void a_database_with_both_roles_passes() {
        assertThat(complaints(OWN_DATABASE)).isEmpty();
    }

    @Test
    void a_database_without_its_owner_is_refused_with_the_sql_that_helps() {
        var settings = new HashMap<>(OWN_DATABASE);
        settings.remove("goodturn.owner.username");

        var complaints = complaints(settings);

        assertThat(complaints.getFirst()).startsWith("GOODTURN_OWNER_USERNAME is missing");
        assertThat(complaints.getLast()).contains("create role goodturn_app login", "create database goodturn owner");
    }

    @Test
    void one_role_for_both_is_refused() {
        var settings = new HashMap<>(OWN_DATABASE);
        settings.put("goodturn.owner.username", "goodturn_app");

        assertThat(complaints(settings)).singleElement().asString().contains("are the same role");
    }

    @Test
    void another_kind_of_database_is_refused() {
        var settings = new HashMap<>(OWN_DATABASE);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:mysql://db/goodturn");

        assertThat(complaints(settings)).singleElement().asString().startsWith("QUARKUS_DATASOURCE_JDBC_URL is");
    }

    private static List<String> complaints(Map<String, String> settings) {
        return SettingsCheck.complaints(EarlyConfig.of(settings));
    }
}
