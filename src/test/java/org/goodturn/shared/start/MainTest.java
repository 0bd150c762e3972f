package org.goodturn.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.support.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path folder;

    @Test
    void wrong_settings_end_with_sentences_and_exit_code_1() throws Exception {
        assertThat(refusal(Map.of("QUARKUS_HTTP_PORT", "eighty", "GOODTURN_DEMO", "perhaps")))
                .isEqualTo("""
                        Goodturn cannot start.
                        QUARKUS_HTTP_PORT is "eighty": give a number from 1 to 65535.
                        GOODTURN_DEMO is "perhaps": give true or false.""");
    }

    @Test
    void a_port_in_use_is_named_with_its_setting() throws Exception {
        try (var other = new ServerSocket(0)) {
            assertThat(refusal(Map.of("QUARKUS_HTTP_PORT", "" + other.getLocalPort())))
                    .contains("Port " + other.getLocalPort() + " cannot be opened", "QUARKUS_HTTP_PORT")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void a_home_that_is_a_file_is_refused() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(refusal(Map.of("GOODTURN_HOME", file.toString())))
                .isEqualTo(
                        "Goodturn cannot start.\nGOODTURN_HOME is %s, which is a file: name a folder.".formatted(file));
    }

    @Test
    void a_database_that_does_not_answer_is_named_by_its_setting() throws Exception {
        assertThat(refusal(givenDatabase("jdbc:postgresql://127.0.0.1:1/goodturn?password=hush")))
                .contains("No PostgreSQL answers at postgresql://127.0.0.1:1/goodturn", "QUARKUS_DATASOURCE_JDBC_URL")
                .doesNotContain("hush", "\tat ");
    }

    private static Map<String, String> givenDatabase(String url) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", url,
                "QUARKUS_DATASOURCE_USERNAME", "goodturn_app",
                "QUARKUS_DATASOURCE_PASSWORD", "a",
                "GOODTURN_OWNER_USERNAME", "goodturn_owner",
                "GOODTURN_OWNER_PASSWORD", "o");
    }

    private String refusal(Map<String, String> settings) throws Exception {
        var environment = new HashMap<>(Map.of("GOODTURN_HOME", folder.toString(), "QUARKUS_HTTP_PORT", "18999"));
        environment.putAll(settings);
        try (var process = JavaProcess.running(Main.class, environment)) {
            var said = process.rest();
            assertThat(process.exitCode()).isEqualTo(1);
            return said;
        }
    }
}
