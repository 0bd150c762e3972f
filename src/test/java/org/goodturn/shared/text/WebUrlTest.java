package org.goodturn.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.test",
                "/\\evil.test",
                "https:evil.test",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "https://shop.example@evil.test/",
                "https://user:secret@shop.example",
                "http://",
                "https://shop.example/\r\nX: y",
                "ftp://shop.example"
            })
    void only_plain_absolute_web_addresses_are_taken(String text) {
        assertThatThrownBy(() -> new WebUrl(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_origin_is_written_as_browsers_write_it() {
        assertThat(new WebUrl("HTTPS://Shop.Example:443/a?b#c").origin()).isEqualTo("https://shop.example");
        assertThat(new WebUrl("http://localhost:8080/demo-shop").origin()).isEqualTo("http://localhost:8080");
    }

    @Test
    void a_parameter_goes_before_the_fragment() {
        assertThat(new WebUrl("https://shop.example/a#b").with("c", "1").value())
                .isEqualTo("https://shop.example/a?c=1#b");
        assertThat(new WebUrl("https://shop.example/a?x=1").with("c", "1").value())
                .isEqualTo("https://shop.example/a?x=1&c=1");
    }
}
