package org.goodturn.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goodturn.referral.Evidence.Kind;
import org.goodturn.shared.reason.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionTest {

    private static final Instant ORDER = Instant.parse("2026-11-21T12:00:00Z");
    private static final long MARIA = 1;
    private static final long OMAR = 2;

    @Test
    void without_evidence_nobody_is_attributed_and_it_says_so() {
        assertThat(Attribution.decide(List.of(), ORDER))
                .isInstanceOfSatisfying(Attribution.Unattributed.class, nobody -> assertThat(nobody.findings())
                        .extracting(Finding::code)
                        .containsExactly("referral.nobody"));
    }

    @Test
    void the_most_recent_click_wins() {
        var decided = decide(evidence(Kind.CLICK, MARIA, days(3)), evidence(Kind.CLICK, OMAR, days(1)));

        assertThat(decided.evidence().advocateId()).isEqualTo(OMAR);
        assertThat(decided.findings())
                .extracting(Finding::code)
                .containsExactly("referral.attributed", "evidence.weaker");
    }

    @Test
    void a_code_that_was_used_wins_over_a_later_click() {
        var decided = decide(evidence(Kind.CLICK, OMAR, Duration.ZERO), evidence(Kind.ADVOCATE_CODE, MARIA, days(1)));

        assertThat(decided.evidence().advocateId()).isEqualTo(MARIA);
    }

    @Test
    void evidence_counts_on_the_last_day_of_its_window_and_not_after() {
        assertThat(Attribution.decide(List.of(evidence(Kind.CLICK, MARIA, days(30))), ORDER))
                .isInstanceOf(Attribution.Attributed.class);
        assertThat(Attribution.decide(List.of(evidence(Kind.CLICK, MARIA, days(30).plusMillis(1))), ORDER))
                .isInstanceOfSatisfying(Attribution.Unattributed.class, nobody -> assertThat(nobody.findings())
                        .extracting(Finding::code)
                        .containsExactly("evidence.out_of_window", "referral.nobody"));
    }

    @Test
    void a_click_after_the_order_does_not_count() {
        assertThat(Attribution.decide(List.of(evidence(Kind.CLICK, MARIA, days(-1))), ORDER))
                .isInstanceOfSatisfying(
                        Attribution.Unattributed.class,
                        nobody -> assertThat(nobody.findings())
                                .extracting(Finding::sentence)
                                .first()
                                .isEqualTo(
                                        "Not counted, because it came only after this: the friend followed the advocate's link."));
    }

    /**
     * What was used, from the strongest, then what was seen, then what was only said later. A kind beats those of a
     * later row whatever their times, and of its own row what is more recent.
     */
    private static final List<Set<Kind>> ROWS = List.of(
            EnumSet.of(Kind.COUPON, Kind.ADVOCATE_CODE, Kind.LANDING_PAGE, Kind.ACCOUNT),
            EnumSet.of(Kind.CLICK, Kind.CLAIM, Kind.EMAIL_MATCH),
            EnumSet.of(Kind.STAFF, Kind.LATE_CLAIM, Kind.LATE_NAME, Kind.LATE_HINT, Kind.LATE_NAME_HINT));

    static Stream<Arguments> every_pair_of_evidence() {
        return Stream.of(Kind.values()).flatMap(one -> Stream.of(Kind.values()).map(other -> arguments(one, other)));
    }

    @ParameterizedTest(name = "{0} of Maria against {1} of Omar")
    @MethodSource
    void every_pair_of_evidence(Kind marias, Kind omars) {
        for (var days : List.of(List.of(1, 2), List.of(2, 1))) {
            var decided =
                    decide(evidence(marias, MARIA, days(days.getFirst())), evidence(omars, OMAR, days(days.getLast())));

            var marian = row(marias) < row(omars) || row(marias) == row(omars) && days.getFirst() < days.getLast();
            assertThat(decided.evidence().advocateId()).isEqualTo(marian ? MARIA : OMAR);
            assertThat(decided.findings().getLast().sentence()).contains((marian ? omars : marias).words());
        }
    }

    @Test
    void every_set_of_evidence_has_one_strongest_and_the_window_decides_what_is_in_it() {
        for (int set = 1; set < 1 << Kind.values().length; set++) {
            var known = new ArrayList<Evidence>();
            for (var kind : Kind.values()) {
                if ((set & 1 << kind.ordinal()) != 0) {
                    known.add(evidence(kind, 10 + kind.ordinal(), days(1 + kind.ordinal())));
                }
            }
            var strongest = known.stream()
                    .min(Comparator.comparing((Evidence one) -> row(one.kind()))
                            .thenComparing(one -> one.kind().ordinal()))
                    .orElseThrow();

            assertThat(decide(known.toArray(Evidence[]::new)).evidence()).isEqualTo(strongest);
        }
    }

    private static int row(Kind kind) {
        return ROWS.indexOf(
                ROWS.stream().filter(row -> row.contains(kind)).findFirst().orElseThrow());
    }

    @Test
    void the_outcome_does_not_depend_on_the_order_of_the_evidence() {
        var all = new ArrayList<>(List.of(
                evidence(Kind.CLICK, MARIA, days(1)),
                evidence(Kind.CLAIM, OMAR, days(1)),
                evidence(Kind.CLICK, OMAR, days(1)),
                evidence(Kind.CLAIM, MARIA, days(2))));
        var first = decide(all.toArray(Evidence[]::new)).evidence();

        for (int i = 0; i < 24; i++) {
            Collections.shuffle(all, new java.util.Random(i));
            assertThat(decide(all.toArray(Evidence[]::new)).evidence()).isEqualTo(first);
        }
    }

    private static Attribution.Attributed decide(Evidence... known) {
        return (Attribution.Attributed) Attribution.decide(List.of(known), ORDER);
    }

    private static Evidence evidence(Kind kind, long advocate, Duration before) {
        return new Evidence(kind, ORDER.minus(before), 7, 70, advocate * 10, advocate, null, "link", days(30));
    }

    private static Duration days(int count) {
        return Duration.ofDays(count);
    }
}
