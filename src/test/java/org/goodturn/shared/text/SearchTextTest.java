package org.goodturn.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void it_is_one_line_without_what_cannot_be_stored() {
        assertThat(new SearchText("  Maria\u0000\n Marin \uD800")).hasToString("Maria Marin");
        assertThat(new SearchText(null).isBlank()).isTrue();
        assertThat(new SearchText("\u0000").isBlank()).isTrue();
        assertThat(new SearchText("x".repeat(1000)).value()).hasSize(200);
    }

    @Test
    void wildcards_mean_themselves() {
        assertThat(new SearchText("50%_A\\").prefix()).isEqualTo("50\\%\\_a\\\\%");
    }
}
