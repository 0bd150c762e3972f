package org.goodturn.tag.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TagSizeTest {

    private static final String TAG = ShopWithTag.resource("/META-INF/resources/tag/v1.js");

    @Test
    void the_tag_weighs_less_than_three_kilobytes() throws IOException {
        var sent = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(sent)) {
            gzip.write(TAG.getBytes(UTF_8));
        }

        assertThat(sent.size()).isLessThanOrEqualTo(3 * 1024);
    }

    @Test
    void the_tag_uses_nothing_that_a_strict_page_forbids() {
        assertThat(TAG).doesNotContain("eval", "innerHTML", "document.write", "new Function", ".style.", "\"style\"");
    }
}
