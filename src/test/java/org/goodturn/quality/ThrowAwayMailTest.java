package org.goodturn.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodturn.shared.text.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrowAwayMailTest {

    private final ThrowAwayMail mail = new ThrowAwayMail();

    @ParameterizedTest
    @ValueSource(strings = {"x@mailinator.com", "x@MAILINATOR.com", "x@any.mailinator.com", "x@guerrillamail.com"})
    void throw_away_mailboxes_are_known_below_their_domain_too(String address) {
        assertThat(mail.isThrownAway(new EmailAddress(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@gmail.com",
                "x@outlook.com",
                "x@web.de",
                "x@icloud.com",
                "x@example.org",
                "x@mailinator-fans.example",
                "x@mailinator.com.example"
            })
    void mailboxes_that_people_keep_are_not_mistaken_for_them(String address) {
        assertThat(mail.isThrownAway(new EmailAddress(address))).isFalse();
    }
}
