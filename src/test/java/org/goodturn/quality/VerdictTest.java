package org.goodturn.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.quality.SomeFacts.harmless;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goodturn.campaign.QualityRules;
import org.goodturn.campaign.QualityRules.Strictness;
import org.goodturn.campaign.ReferralRules;
import org.goodturn.quality.signal.QualityFacts.Step;
import org.goodturn.quality.trace.Trace.Kind;
import org.goodturn.shared.reason.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    @Test
    void a_new_customer_who_is_not_the_advocate_passes() {
        assertThat(codes(harmless().judged())).containsExactly("quality.passed");
    }

    @Test
    void a_campaign_that_looks_at_nothing_else_says_so() {
        assertThat(harmless().by(Strictness.OFF).sharing(Kind.DEVICE).judged().findings())
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains("strictness is off");
        assertThat(harmless().judged().findings().getFirst().sentence()).doesNotContain("off");
    }

    @Test
    void every_reason_against_is_named_not_just_the_first() {
        var verdict =
                harmless().ofOnePerson().ofACustomer().sharing(Kind.NETWORK).judged();

        assertThat(verdict).isInstanceOf(Verdict.Block.class);
        assertThat(codes(verdict)).containsExactly("self_referral", "existing_customer", "same_network");
    }

    @Test
    void a_campaign_for_everybody_takes_existing_customers() {
        var rules = new ReferralRules(30, false, QualityRules.USUAL);

        var verdict = harmless().by(rules).ofACustomer().judged();

        assertThat(verdict).isInstanceOf(Verdict.Pass.class);
        assertThat(verdict.findings())
                .extracting(Finding::sentence)
                .containsExactly("The friend had ordered before, which this campaign allows, and is not the advocate.");
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void a_shared_network_alone_is_no_reproach(Strictness strictness) {
        assertThat(harmless().by(strictness).sharing(Kind.NETWORK).judged()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void flat_mates_with_identities_of_their_own_are_rewarded() {
        var flatMates = harmless().sharing(Kind.ADDRESS, Kind.NETWORK);

        assertThat(flatMates.judged()).isInstanceOf(Verdict.Pass.class);
        assertThat(codes(flatMates.judged())).containsExactly("same_address", "same_network", "quality.passed");
        assertThat(flatMates.by(Strictness.STRICT).judged()).isInstanceOf(Verdict.Review.class);
    }

    @Test
    void one_person_with_two_mailboxes_is_not() {
        assertThat(harmless().sharing(Kind.DEVICE, Kind.PAYMENT).judged()).isInstanceOf(Verdict.Block.class);
        assertThat(harmless().sharing(Kind.PAYMENT).judged()).isInstanceOf(Verdict.Review.class);
        assertThat(harmless().sharing(Kind.DEVICE).judged()).isInstanceOf(Verdict.Review.class);
    }

    @Test
    void one_person_with_several_accounts_is_looked_at_and_a_household_is_not() {
        var accounts = harmless().sharingAmongFriends(Kind.PAYMENT);

        assertThat(codes(accounts.judged())).containsExactly("same_friends", "quality.review");
        assertThat(codes(harmless().sharingAmongFriends(Kind.ADDRESS).judged()))
                .containsExactly("same_household", "quality.passed");
        assertThat(harmless()
                        .sharing(Kind.ADDRESS, Kind.NETWORK)
                        .sharingAmongFriends(Kind.ADDRESS)
                        .judged())
                .isInstanceOf(Verdict.Pass.class);
        assertThat(codes(harmless()
                        .sharing(Kind.DEVICE)
                        .sharingAmongFriends(Kind.DEVICE)
                        .judged()))
                .containsExactly("same_device", "quality.review");
    }

    @ParameterizedTest
    @EnumSource(Strictness.class)
    void one_mailbox_under_several_addresses_is_said_once_and_looked_at_where_strict(Strictness strictness) {
        var verdict = strictness == Strictness.STRICT ? "quality.review" : "quality.passed";
        var known = harmless().by(strictness).ofAMailbox(true, false);
        var both = harmless().by(strictness).ofAMailbox(true, true);
        var friends = harmless().by(strictness).ofAMailbox(false, true);

        if (strictness.isOff()) {
            assertThat(codes(both.judged())).containsExactly(verdict);
        } else {
            assertThat(codes(known.judged())).containsExactly("known_mailbox", verdict);
            assertThat(codes(both.judged())).containsExactly("known_mailbox", verdict);
            assertThat(codes(friends.judged())).containsExactly("same_friends", verdict);
        }
    }

    @Test
    void one_mailbox_adds_to_what_else_there_is() {
        var known = harmless().ofAMailbox(true, false);

        assertThat(known.sharing(Kind.NETWORK).judged()).isInstanceOf(Verdict.Pass.class);
        assertThat(known.sharing(Kind.ADDRESS).judged()).isInstanceOf(Verdict.Review.class);
    }

    @Test
    void a_campaign_for_everybody_takes_a_known_mailbox_once() {
        var forAll = harmless().by(new ReferralRules(30, false, QualityRules.USUAL));

        assertThat(codes(forAll.ofAMailbox(true, false).judged())).containsExactly("quality.passed");
        assertThat(codes(forAll.ofAMailbox(true, true).judged())).containsExactly("same_friends", "quality.passed");
    }

    @Test
    void a_circle_is_looked_at() {
        assertThat(codes(harmless().inACircle().judged())).containsExactly("circle", "quality.review");
        assertThat(harmless().inACircle().sharing(Kind.DEVICE).judged()).isInstanceOf(Verdict.Block.class);
    }

    @Test
    void many_friends_at_once_look_strange_from_the_campaigns_own_number_on() {
        var rules = QualityRules.USUAL.perDay(3).perWeek(5);

        assertThat(harmless().by(rules).amid(3, 5, 0).judged()).isInstanceOf(Verdict.Pass.class);
        assertThat(codes(harmless().by(rules).amid(4, 4, 0).judged())).contains("many_friends", "quality.review");
        assertThat(codes(harmless().by(rules).amid(1, 6, 0).judged())).contains("many_friends", "quality.review");
    }

    @Test
    void many_friends_from_one_network_weigh_but_do_not_decide() {
        assertThat(codes(harmless().amid(6, 6, 6).judged())).containsExactly("crowded_network", "quality.passed");
        assertThat(harmless().amid(6, 6, 6).sharing(Kind.NETWORK).judged()).isInstanceOf(Verdict.Pass.class);
        assertThat(harmless().amid(6, 6, 6).sharing(Kind.NETWORK, Kind.ADDRESS).judged())
                .isInstanceOf(Verdict.Review.class);
    }

    @Test
    void throw_away_mailboxes_and_programs_are_looked_at() {
        var mailbox = new Step(true, false, Optional.empty(), Optional.empty(), Optional.empty());
        var program = new Step(false, true, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(codes(harmless().saying(mailbox).judged())).containsExactly("disposable_email", "quality.review");
        assertThat(codes(harmless().saying(program).judged())).containsExactly("machine", "quality.review");
    }

    @Test
    void an_order_may_come_too_fast_where_the_campaign_says_so() {
        var inAMinute = new Step(false, false, Optional.empty(), Optional.empty(), Optional.of(Duration.ofMinutes(1)));

        assertThat(harmless().saying(inAMinute).judged()).isInstanceOf(Verdict.Pass.class);
        assertThat(codes(harmless()
                        .by(QualityRules.USUAL.notBefore(2))
                        .saying(inAMinute)
                        .judged()))
                .contains("too_fast");
        assertThat(harmless()
                        .by(QualityRules.USUAL.notBefore(1))
                        .saying(inAMinute)
                        .judged())
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void what_the_merchant_has_ruled_out_never_counts() {
        var rules = QualityRules.USUAL.without(List.of("CH"), List.of("coupons.example"));
        var abroad = new Step(false, false, Optional.of("CH"), Optional.empty(), Optional.empty());
        var fromASite = new Step(false, false, Optional.empty(), Optional.of("www.coupons.example"), Optional.empty());
        var likeIt = new Step(false, false, Optional.of("DE"), Optional.of("mycoupons.example"), Optional.empty());

        assertThat(codes(harmless().by(rules).saying(abroad).judged())).containsExactly("blocked_country");
        assertThat(codes(harmless().by(rules).saying(fromASite).judged())).containsExactly("blocked_referrer");
        assertThat(harmless().by(rules).saying(likeIt).judged()).isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void what_was_said_after_the_order_is_looked_at_where_the_campaign_wants_it() {
        assertThat(codes(harmless().saidLater().judged())).containsExactly("quality.said_later");
        assertThat(harmless().saidLater().by(Strictness.OFF).judged()).isInstanceOf(Verdict.Review.class);
        assertThat(harmless().saidLater().ofACustomer().judged()).isInstanceOf(Verdict.Block.class);
    }

    @Property(tries = 200)
    void who_looks_more_closely_never_lets_more_through(
            @ForAll Set<Kind> shared, @ForAll boolean throwAway, @ForAll @IntRange(min = 1, max = 300) int friends) {
        var facts = harmless()
                .sharing(shared)
                .amid(friends, friends, 0)
                .saying(new Step(throwAway, false, Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(rank(facts.by(Strictness.OFF).judged())).isZero();
        assertThat(rank(facts.by(Strictness.STRICT).judged()))
                .isGreaterThanOrEqualTo(rank(facts.by(Strictness.NORMAL).judged()));
    }

    @Property(tries = 200)
    void another_shared_trace_never_helps(@ForAll Set<Kind> shared, @ForAll Kind more, @ForAll Strictness strictness) {
        var all = new HashSet<>(shared);
        all.add(more);

        assertThat(rank(harmless().by(strictness).sharing(all).judged()))
                .isGreaterThanOrEqualTo(
                        rank(harmless().by(strictness).sharing(shared).judged()));
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass pass -> 0;
            case Verdict.Review review -> 1;
            case Verdict.Block block -> 2;
        };
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.findings().stream().map(Finding::code).toList();
    }
}
