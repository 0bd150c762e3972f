package org.goodturn.integration.voucherify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.goodturn.shared.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTableTest {

    @Test
    void columns_are_fields_addresses_and_metadata_in_letters_of_any_case() {
        var table = CustomerTable.read("""
                \uFEFFName, SOURCE_ID ,email,Address_Line_1,ADDRESS_CITY,Birthdate,Shoe Size,Address_Door
                "Smith, Bob",c-1,bob@example.org,1 Main St,Rome,1990-01-01,42,7
                ,c-2,,,,,

                Eve,c-3
                """);

        assertThat(table)
                .extracting(Object::toString)
                .containsExactly("""
                {"name":"Smith, Bob","source_id":"c-1","email":"bob@example.org","address":{"line_1":"1 Main St","city":"Rome"},\
                "birthdate":"1990-01-01","metadata":{"Shoe Size":"42","Address_Door":"7"}}""", "{\"source_id\":\"c-2\"}", "{\"name\":\"Eve\",\"source_id\":\"c-3\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | customers below",
                "Source_id,Name | customers below",
                "Name,Phone~Bob,7 | Source_id or Email",
                "Source_id;Name~c-1;Bob | Source_id or Email",
                "Source_id,Source_ID~c-1,c-1 | each once",
                "Source_id,~c-1,x | each once",
                "Source_id,Name~c-1,Bob~c-2,Bob,Smith | line 3 has more",
                "Source_id,Name~c-1,\"Bob | every quote closed",
            })
    void what_is_no_table_of_customers_is_said_as_a_whole(String lines, String sentence) {
        assertThatThrownBy(() -> CustomerTable.read(lines.replace('~', '\n')))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.fields().get("file")).contains(sentence));
    }

    @Test
    void more_than_anybody_sends_at_once_is_sent_in_parts() {
        assertThat(CustomerTable.read("email\n" + "a@example.org\n".repeat(CustomerTable.MOST)))
                .hasSize(CustomerTable.MOST);
        assertThatThrownBy(() -> CustomerTable.read("email\n" + "a@example.org\n".repeat(CustomerTable.MOST + 1)))
                .hasMessageContaining("2501");
    }
}
