package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeListTest {

    @Test
    void codes_stand_one_a_line() {
        assertThat(CodeList.read("BIKE-1\r\n\r\n  BIKE-2  \nBIKE-3").codes())
                .containsExactly("BIKE-1", "BIKE-2", "BIKE-3");
    }

    @Test
    void codes_stand_in_the_first_column_whatever_the_country_separates_with() {
        for (var separator : new String[] {",", ";", "\t"}) {
            var table = "Code" + separator + "Value\n\"BIKE-1\"" + separator + "10\nBIKE-2" + separator + "20\n";

            assertThat(CodeList.read(table).codes()).containsExactly("BIKE-1", "BIKE-2");
        }
    }

    @Test
    void a_code_said_twice_is_one_code() {
        var list = CodeList.read("BIKE-1\nBIKE-2\nBIKE-1\nBIKE-1");

        assertThat(list.codes()).containsExactly("BIKE-1", "BIKE-2");
        assertThat(list.repeated()).isEqualTo(2);
        assertThat(CodeList.read("bike-1\nBIKE-1\nBike-1").codes()).containsExactly("bike-1");
    }

    @Test
    void lines_that_hold_no_code_are_named() {
        var list = CodeList.read("BIKE-1\nAB\nBIKE 2\nB\u0000KE\n" + "X".repeat(65) + "\nÜBER-1");

        assertThat(list.codes()).containsExactly("BIKE-1");
        assertThat(list.wrong()).extracting(CodeList.Wrong::line).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(list.wrong().getFirst().text()).isEqualTo("AB");
    }

    @Test
    void what_spreadsheets_put_in_front_is_no_part_of_the_first_code() {
        assertThat(CodeList.read("\uFEFFBIKE-1").codes()).containsExactly("BIKE-1");
    }

    @Test
    void a_broken_table_is_still_read_line_by_line() {
        assertThat(CodeList.read("BIKE-1,a,b\nBIKE-2\n\"BIKE-3\"x,1\nBIKE-4,\"open")
                        .codes())
                .contains("BIKE-1", "BIKE-2", "BIKE-4");
    }

    @Test
    void two_lists_make_one() {
        var both = CodeList.read("A-1\nA-2\nA-2").and(CodeList.read("a-2;10\nA-3;10\nx"));

        assertThat(both.codes()).containsExactly("A-1", "A-2", "A-3");
        assertThat(both.repeated()).isEqualTo(2);
        assertThat(both.wrong()).hasSize(1);
    }

    @Test
    void nothing_is_nothing() {
        assertThat(CodeList.read("").isEmpty()).isTrue();
        assertThat(CodeList.read("\n\n,,\n").isEmpty()).isTrue();
    }
}
