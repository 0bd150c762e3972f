package org.goodturn.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartScreenTest {

    @Test
    void the_screen_tells_where_what_and_next() {
        var screen =
                screen(List.of("Open http://localhost:8080/setup?token=abc")).text();

        assertThat(screen)
                .contains("Goodturn 1.2 is ready after 5.1 s.")
                .contains("Portal     http://localhost:8080/portal")
                .contains("Database   somewhere")
                .endsWith("  Next step\n\n  Open http://localhost:8080/setup?token=abc\n");
    }

    @Test
    void without_anything_to_do_there_is_no_next_step() {
        assertThat(screen(List.of()).text()).doesNotContain("Next step");
    }

    private static StartScreen screen(List<String> nextSteps) {
        return new StartScreen(
                "1.2", 5_149, URI.create("http://localhost:8080"), "somewhere", "kept", "local", nextSteps);
    }
}
