package org.goodturn.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil.example\")", "+1", "-1", "@sum(a1)", "\tx", "\rx", "\nx"})
    void text_that_a_spreadsheet_would_run_is_quoted(String hostile) {
        assertThat(CsvFile.cell(hostile)).isEqualTo("'" + hostile);
    }

    @Test
    void plain_text_and_numbers_stand_as_they_are() {
        assertThat(CsvFile.cell("whatsapp")).isEqualTo("whatsapp");
        assertThat(CsvFile.cell(new BigDecimal("-5.00"))).isEqualTo("-5.00");
        assertThat(CsvFile.cell(null)).isEmpty();
    }
}
