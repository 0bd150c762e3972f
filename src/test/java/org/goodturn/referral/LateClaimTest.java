package org.goodturn.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.LateClaims;
import org.goodturn.referral.LateClaim.Order;
import org.goodturn.shared.reason.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateClaimTest {

    private static final Instant ORDERED = Instant.parse("2026-11-21T12:00:00Z");
    private static final LateClaims A_WEEK = new LateClaims(7, true);

    @Test
    void it_speaks_for_an_order_that_nobody_was_found_behind() {
        assertThat(said(null, Duration.ofDays(1)).outcome(List.of(order("1", A_WEEK, true))))
                .extracting(Finding::code)
                .isEqualTo("late_claim.taken");
    }

    @ParameterizedTest
    @CsvSource({
        "1, P1D,   7, true,  late_claim.taken",
        "2, P1D,   7, true,  late_claim.no_order",
        "1, P7D,   7, true,  late_claim.taken",
        "1, P7DT1S,7, true,  late_claim.too_late",
        "1, PT1S,  0, true,  late_claim.closed",
        "1, P1D,   7, false, late_claim.attributed"
    })
    void whatever_speaks_against_it_is_said(String number, Duration later, int days, boolean isLoose, String code) {
        var order = order("1", new LateClaims(days, true), isLoose);

        assertThat(said(number, later).outcome(List.of(order)).code()).isEqualTo(code);
    }

    @Test
    void of_several_orders_one_in_time_is_enough() {
        var old = new Order("1", ORDERED.minus(Duration.ofDays(30)), A_WEEK, true);

        assertThat(said(null, Duration.ofDays(1))
                        .outcome(List.of(old, order("2", A_WEEK, true)))
                        .code())
                .isEqualTo("late_claim.taken");
        assertThat(said("1", Duration.ofDays(1))
                        .outcome(List.of(old, order("2", A_WEEK, true)))
                        .code())
                .isEqualTo("late_claim.too_late");
    }

    @Test
    void before_the_campaign_ran_nobody_could_have_been_referred() {
        assertThat(said(null, Duration.ofDays(1))
                        .outcome(List.of(order("1", null, true)))
                        .code())
                .isEqualTo("late_claim.no_campaign");
    }

    @Test
    void it_never_speaks_for_what_comes_after_it() {
        assertThat(said(null, Duration.ofSeconds(-1)).against(order("1", A_WEEK, true)))
                .hasValueSatisfying(against -> assertThat(against.code()).isEqualTo("late_claim.no_order"));
    }

    private static LateClaim said(String order, Duration later) {
        return new LateClaim(Evidence.Kind.LATE_CLAIM, order, ORDERED.plus(later));
    }

    private static Order order(String number, LateClaims rules, boolean isLoose) {
        return new Order(number, ORDERED, rules, isLoose);
    }
}
