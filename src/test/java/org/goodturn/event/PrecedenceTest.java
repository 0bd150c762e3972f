package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Time goes on by ten milliseconds whenever somebody looks at how many events wait. */
class PrecedenceTest {

    private static final int FEW = 7;
    private static final int MANY = 8;

    private int waiting = MANY;
    private int emptyAfter = Integer.MAX_VALUE;
    private int looks;
    private long millis;

    private final Precedence precedence = new Precedence(this::look, () -> TimeUnit.MILLISECONDS.toNanos(millis));

    @Test
    void processing_goes_on_while_few_events_wait() throws InterruptedException {
        waiting = FEW;

        precedence.standBack();

        assertThat(looks).isEqualTo(1);
    }

    @Test
    void processing_stands_back_until_few_events_wait() throws InterruptedException {
        emptyAfter = 5;

        precedence.standBack();

        assertThat(looks).isEqualTo(5);
    }

    @Test
    void processing_stands_back_for_a_fifth_of_a_second_at_most() throws InterruptedException {
        precedence.standBack();

        assertThat(millis).isBetween(200L, 220L);
    }

    @Test
    void then_it_works_for_a_while_whatever_waits() throws InterruptedException {
        precedence.standBack();
        var before = looks;

        millis += 49;
        precedence.standBack();
        assertThat(looks).isEqualTo(before);

        millis += 1;
        precedence.standBack();
        assertThat(looks).isGreaterThan(before);
    }

    private int look() {
        millis += 10;
        looks++;
        return looks < emptyAfter ? waiting : FEW;
    }
}
