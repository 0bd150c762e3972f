package org.goodturn.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodturn.shared.reason.Finding;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void a_new_customer_who_is_not_the_advocate_passes() {
        assertThat(Verdict.on(new QualityFacts(false, false, true))).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void every_reason_against_is_named_not_just_the_first() {
        var verdict = Verdict.on(new QualityFacts(true, true, true));

        assertThat(verdict).isInstanceOf(Verdict.Block.class);
        assertThat(verdict.findings()).extracting(Finding::code).containsExactly("self_referral", "existing_customer");
    }

    @Test
    void a_campaign_for_everybody_takes_existing_customers() {
        assertThat(Verdict.on(new QualityFacts(false, true, false))).isInstanceOf(Verdict.Pass.class);
    }
}
