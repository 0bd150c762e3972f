package org.goodturn.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.goodturn.campaign.Role;
import org.goodturn.event.EventSource;
import org.goodturn.person.People;
import org.goodturn.person.Person;
import org.goodturn.quality.Reviewing;
import org.goodturn.reward.Reward;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.support.BikeShop;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A friend takes the offers of two advocates; who is rewarded does not depend on the order in which it is told. */
@QuarkusTest
class TwoAdvocatesTest {

    private static final List<List<Integer>> TOLD = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    private final BikeShop shops;
    private final PastDays past;
    private final People people;
    private final Reviewing reviewing;
    private final Clock clock;

    private BikeShop.Opened shop;
    private Instant noon;
    private String marias;
    private String omars;

    TwoAdvocatesTest(BikeShop shops, PastDays past, People people, Reviewing reviewing, Clock clock) {
        this.shops = shops;
        this.past = past;
        this.people = people;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    @BeforeEach
    void two_advocates() {
        shop = shops.open();
        noon = clock.instant().minus(Duration.ofDays(1));
        marias = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));
        omars = past.advocate(shop, "omar@example.com", noon.minusSeconds(7200));
    }

    @Test
    void an_order_between_their_claims_is_the_first_ones() {
        var ends = ends((friend, step) -> {
            switch (step) {
                case 0 -> claims(friend, marias, 0);
                case 1 -> orders(friend, 60);
                default -> claims(friend, omars, 120);
            }
        });

        assertThat(ends).hasSize(1);
        assertThat(ends.firstKey())
                .contains("maria@example.com APPROVED, ADVOCATE")
                .doesNotContain("omar");
    }

    @Test
    void an_order_after_both_is_the_last_ones() {
        for (var told : List.of(List.of(0, 60), List.of(60, 0))) {
            var friend = "after" + told.getFirst() + "@example.org";
            told.forEach(second -> claims(friend, second == 0 ? marias : omars, second));
            orders(friend, 120);

            assertThat(state(friend)).isEqualTo("omar@example.com APPROVED, ADVOCATE");
        }
    }

    @Test
    void what_was_approved_stays_so_whatever_is_told_after_it() {
        claims("finn@example.org", marias, 0);
        orders("finn@example.org", 120);
        claims("finn@example.org", omars, 60);

        assertThat(state("finn@example.org")).isEqualTo("maria@example.com APPROVED, ADVOCATE");
    }

    @Test
    void a_coupon_leads_to_whoever_had_brought_the_friend_when_it_was_used() {
        var friend = "finn@example.org";
        claims(friend, marias, 0);
        var coupon = shops.as(shop.merchantId(), () -> Reward.<Reward>listAll()).stream()
                .filter(reward -> reward.role() == Role.FRIEND)
                .findFirst()
                .orElseThrow()
                .code();
        claims(friend, omars, 120);

        var data = Map.of("email", friend, "partner_conversion_id", "1", "cart_value", "99.90", "coupon_code", coupon);
        past.tells(shop, "conversion", EventSource.API, data, at(60));

        assertThat(state(friend)).isEqualTo("maria@example.com APPROVED, ADVOCATE");
    }

    @Test
    void what_a_person_denied_stays_denied_when_an_order_from_before_the_next_advocate_is_told() {
        var friend = "finn@example.org";
        claims(friend, marias, 0);
        shops.as(shop.merchantId(), () -> {
            var referral = Referral.<Referral>listAll().getFirst();
            return reviewing.decline(referral, Why.person("usr_olga", "A cousin", clock.instant()));
        });
        claims(friend, omars, 120);

        orders(friend, 60);

        assertThat(state(friend)).startsWith("omar@example.com DENIED");
    }

    @Test
    void an_order_between_two_claims_of_one_advocate_counts() {
        var ends = ends((friend, step) -> {
            switch (step) {
                case 0 -> claims(friend, marias, 0);
                case 1 -> orders(friend, 60);
                default -> claims(friend, marias, 120);
            }
        });

        assertThat(ends.keySet()).containsExactly("maria@example.com APPROVED, ADVOCATE");
    }

    @Test
    void a_claim_from_before_that_is_told_last_takes_nobodys_friend() {
        claims("finn@example.org", omars, 60);
        claims("finn@example.org", marias, 0);

        assertThat(state("finn@example.org")).startsWith("omar@example.com PENDING");
    }

    @Test
    void who_only_registered_between_their_claims_is_the_last_ones() {
        var ends = ends((friend, step) -> {
            switch (step) {
                case 0 -> claims(friend, marias, 0);
                case 1 -> past.tells(shop, "registration", EventSource.API, Map.of("email", friend), at(60));
                default -> claims(friend, omars, 120);
            }
        });

        assertThat(ends.keySet()).containsExactly("omar@example.com QUALIFIED");
    }

    /** How it ends for friends, each of whom it is told of in another order. */
    private TreeMap<String, List<Integer>> ends(BiConsumer<String, Integer> tell) {
        var ends = new TreeMap<String, List<Integer>>();
        for (var order : TOLD) {
            var friend = "f" + order.toString().replaceAll("\\D", "") + "@example.org";
            order.forEach(step -> tell.accept(friend, step));
            ends.putIfAbsent(state(friend), order);
        }
        return ends;
    }

    private void claims(String friend, String code, int second) {
        past.tells(shop, "claimed", EventSource.API, Map.of("email", friend, "advocate_code", code), at(second));
    }

    private void orders(String friend, int second) {
        past.buys(shop, friend, "of " + friend, "99.90", "EUR", at(second));
    }

    private Instant at(int second) {
        return noon.plusSeconds(second);
    }

    private String state(String friend) {
        return shops.as(shop.merchantId(), () -> {
            var person = people.known(new EmailAddress(friend), noon);
            var told = new StringBuilder();
            for (var referral : Referral.ofFriend(person.id)) {
                told.append(Person.of(referral.advocateId()).email().value())
                        .append(' ')
                        .append(referral.state());
                Reward.ofReferral(referral.id).stream()
                        .filter(reward -> reward.role() == Role.ADVOCATE)
                        .forEach(reward -> told.append(", ").append(reward.role()));
            }
            return told.toString();
        });
    }
}
