package org.goodturn.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void what_a_list_gave_leads_on() {
        var cursor = new Cursor(Instant.parse("2026-11-21T10:00:00.123456Z"), 42);

        assertThat(Cursor.parse(cursor.encoded())).isEqualTo(cursor);
        assertThat(Cursor.parse(null)).isSameAs(Cursor.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "2026-11-21T10:00:00Z",
                "2026-11-21T10:00:00Z/x",
                "+1000000000-12-31T23:59:59Z/1",
                "-1000000000-01-01T00:00:00Z/1"
            })
    void anything_else_is_refused_before_it_reaches_the_database(String text) {
        var forged = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Cursor.parse(forged)).isInstanceOf(ProblemException.class);
    }
}
