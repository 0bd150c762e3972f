package org.goodturn.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"7K2Q0X1B", "7k2q0x1b", " 7K2Q-0X1B ", "7K2QOXIB", "7k2qoxlb"})
    void what_people_type_for_one_code_is_understood(String typed) {
        assertThat(ShareCode.parse(typed)).contains(new ShareCode("7K2Q0X1B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K2Q", "7K2Q0X1B9", "7K2Q0X1U", "../../et", "７Ｋ２Ｑ０Ｘ１Ｂ", "7K2Q0X1'"})
    void what_cannot_be_a_code_is_none(String typed) {
        assertThat(ShareCode.parse(typed)).isEmpty();
    }

    @Test
    void codes_do_not_repeat() {
        var seen = new HashSet<ShareCode>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ShareCode.next())).isTrue();
        }
    }
}
