package org.goodturn.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    @ParameterizedTest
    @CsvSource({
        "BC-1001, ORDER, BC-1001",
        "' 1001 ', ORDER, 1001",
        "Finn@Example.org, EMAIL, finn@example.org",
        "ref_1, REFERRAL, ref_1",
        "evt_1, EVENT, evt_1",
        "rwd_1, REWARD, rwd_1",
        "not@an address, ORDER, not@an address"
    })
    void what_is_typed_shows_what_it_is(String typed, Question.Kind kind, String value) {
        assertThat(Question.guess(typed)).isEqualTo(new Question(kind, value));
    }

    @Test
    void nothing_is_no_question() {
        assertThatThrownBy(() -> new Question(Question.Kind.ORDER, " \u0000 "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
