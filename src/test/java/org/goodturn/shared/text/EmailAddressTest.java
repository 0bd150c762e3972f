package org.goodturn.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Finn@Example.ORG, finn@example.org",
        "' finn@example.org ', finn@example.org",
        "finn+a@bücher.example, finn+a@xn--bcher-kva.example",
        "o'neil@example.org, o'neil@example.org"
    })
    void an_address_is_kept_in_one_form(String typed, String kept) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "finn",
                "@example.org",
                "finn@",
                "finn@localhost",
                "a b@example.org",
                "a@x.example,b@y.example",
                "Finn <finn@example.org>",
                "a@x.example\r\nBcc: b@y.example",
                "a@[127.0.0.1]",
                "\"a b\"@example.org",
                "a@-x.example",
                "a..b@example.org",
                "a@x.example\u0000"
            })
    void anything_else_is_none(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void lengths_are_those_of_rfc_5321() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(60).concat(".").repeat(5) + "org"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ma.ria+friends@googlemail.com, maria@gmail.com",
        "ma.ria+friends@example.com, ma.ria@example.com",
        "+tag@example.com, +tag@example.com"
    })
    void the_mailbox_tells_whether_two_are_one(String address, String mailbox) {
        assertThat(new EmailAddress(address).mailbox()).isEqualTo(mailbox);
        assertThat(new EmailAddress(mailbox).mailbox()).isEqualTo(mailbox);
    }
}
