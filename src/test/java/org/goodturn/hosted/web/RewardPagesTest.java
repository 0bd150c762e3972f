package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.mail.Message;
import org.goodturn.merchant.environment.Advance;
import org.goodturn.merchant.environment.TestClock;
import org.goodturn.person.Person;
import org.goodturn.reward.Reward;
import org.goodturn.reward.StatusLinks;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** “Where is my reward?” */
@QuarkusTest
class RewardPagesTest {

    private static final Pattern LINK = Pattern.compile("/rewards/per_[0-9a-z]{20}-[0-9a-f]{32}");

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    @Inject
    BikeShop shops;

    @Inject
    StatusLinks links;

    @Inject
    Tenancy tenancy;

    @Inject
    TestClock time;

    private BikeShop.Opened shop;
    private Visit maria;
    private String code;

    @BeforeEach
    void maria_recommends_bikes_that_can_be_returned() {
        shop = shops.open(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        terms.advocate().trigger(),
                        terms.advocate().value(),
                        5,
                        terms.advocate().pool())));
        maria = new Visit(shop.host());
        code = shops.advocate(shop, "maria@example.com");
    }

    @Test
    void an_advocate_sees_that_a_friend_has_still_to_order() {
        claims("finn@example.org");

        assertThat(standing("maria@example.com")).contains("Your reward comes with your friend’s first order.");
    }

    @Test
    void an_advocate_sees_until_when_the_reward_is_on_hold() {
        claims("finn@example.org");
        orders("finn@example.org", "1");

        assertThat(standing("maria@example.com"))
                .contains("✓ Ordered")
                .containsPattern("€20 is on hold until returns are over\\. It is yours on \\w+ \\d+, 20\\d\\d")
                .contains("unless the order is cancelled");
    }

    @Test
    void a_friend_sees_the_code() {
        claims("finn@example.org");

        assertThat(standing("finn@example.org")).contains("Your own offer", "10% is yours", "HI-");
    }

    @Test
    void whoever_cheats_learns_nothing_of_what_gave_them_away() {
        claims("maria+again@example.com");

        assertThat(standing("maria@example.com"))
                .contains("This one leads to no reward")
                .doesNotContain("same person", "self", "mailbox", "denied");
    }

    @Test
    void a_cancelled_order_leads_nowhere() {
        claims("finn@example.org");
        orders("finn@example.org", "2");
        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "2"));

        Eventually.get(
                () -> standing("maria@example.com"), page -> page.contains("The order was cancelled or returned"));
        assertThat(standing("finn@example.org")).contains("10% is yours");
    }

    @Test
    void an_order_of_which_all_was_refunded_by_its_amount_leads_nowhere_because_it_was_returned() {
        claims("finn@example.org");
        orders("finn@example.org", "2");

        refunds("2", "r1", "99.90");

        Eventually.get(
                () -> standing("maria@example.com"), page -> page.contains("The order was cancelled or returned"));
    }

    @Test
    void an_order_is_returned_once_its_refunds_are_all_of_it() {
        var none = List.<RewardCap>of(new RewardCap.InAll(1, Period.EVER));
        visits(shops.open(terms -> terms.withRewards(terms.friend(), limited(terms, none, null))));
        claims("finn@example.org");
        orders("finn@example.org", "1");
        claims("ada@example.org");
        orders("ada@example.org", "2");
        Eventually.get(() -> standing("maria@example.com"), page -> page.contains("leads to no reward"));

        refunds("2", "r1", "49.95");
        assertThat(standing("maria@example.com")).contains("leads to no reward");
        refunds("2", "r2", "49.95");

        Eventually.get(
                () -> standing("maria@example.com"), page -> page.contains("The order was cancelled or returned"));
    }

    @Test
    void what_was_handed_over_and_taken_back_with_the_order_is_said_so() {
        visits(shops.open());
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "advocate_code", code, "partner_conversion_id", "8"));
        Eventually.get(() -> standing("maria@example.com"), page -> page.contains("€20 is yours"));
        assertThat(standing("maria@example.com")).doesNotContain("returns");

        shops.sends(shop, "order_refunded", Map.of("partner_conversion_id", "8"));

        Eventually.get(
                () -> standing("maria@example.com"), page -> page.contains("The order was cancelled or returned"));
        assertThat(standing("finn@example.org")).contains("Your order was cancelled or returned");
    }

    @Test
    void a_reward_that_comes_with_the_shipment_is_not_lost_before_it() {
        visits(shops.open(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        Trigger.SHIPPED,
                        terms.advocate().value(),
                        0,
                        terms.advocate().pool()))));
        claims("finn@example.org");
        assertThat(standing("maria@example.com"))
                .contains("Your reward comes once the order has left the shop", "✓ Offer taken Ordered Sent out");
        orders("finn@example.org", "9");
        assertThat(standing("maria@example.com"))
                .contains("Your reward comes once the order has left the shop", "✓ Ordered Sent out Handed over");

        shops.sends(shop, "order_fulfilled", Map.of("partner_conversion_id", "9"));

        Eventually.get(() -> standing("maria@example.com"), page -> page.contains("€20 is yours"));
    }

    @Test
    void a_reward_that_no_order_earns_is_not_said_to_come_with_one() {
        visits(shops.open(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        Trigger.EVENT,
                        "renewed",
                        terms.advocate().value(),
                        0,
                        null,
                        terms.advocate().pool(),
                        null,
                        null,
                        null,
                        null,
                        null))));

        claims("finn@example.org");

        assertThat(standing("maria@example.com"))
                .contains("Nothing has been earned by this one yet")
                .doesNotContain("first order");
    }

    @Test
    void what_failed_on_hold_is_not_said_to_come_when_the_hold_is_over() {
        claims("finn@example.org");
        orders("finn@example.org", "12");
        var api = new ApiClient(shops.secretKey(shop));
        var held = api.gets("/api/v1/rewards?role=advocate").jsonPath().getString("data[0].reward_id");

        api.posts("/api/v1/rewards/" + held + "/failure", "{\"reason\": \"No such account\"}")
                .then()
                .statusCode(200);

        assertThat(standing("maria@example.com"))
                .contains("We look at this one")
                .doesNotContain("on hold", "It is yours on", "No such account");
    }

    @Test
    void older_ones_are_on_a_page_of_their_own() {
        IntStream.rangeClosed(1, 51).forEach(friend -> claims("friend-" + friend + "@example.org"));
        var path = pathOf("maria@example.com");
        var newest = Visit.page(maria.opens(path));

        assertThat(newest.select(".standing")).hasSize(50);
        var oldest =
                Visit.page(maria.opens(path + newest.selectFirst("a[rel=next]").attr("href")));

        assertThat(oldest.select(".standing")).hasSize(1);
        assertThat(oldest.select("a[rel=next]")).isEmpty();
        for (var page : List.of("3", "0", "x")) {
            assertThat(maria.opens(path + "?page=" + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void what_was_used_is_not_offered_again() {
        claims("finn@example.org");
        var coupon = shops.as(shop.merchantId(), () -> Reward.<Reward>listAll().stream()
                .filter(reward -> reward.role() == Role.FRIEND)
                .findFirst()
                .orElseThrow()
                .code());

        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "10", "coupon_code", coupon));

        Eventually.get(() -> standing("finn@example.org"), page -> page.contains("You have used your 10%"));
        assertThat(standing("finn@example.org")).doesNotContain(coupon);
    }

    @Test
    void what_somebody_looks_at_is_said_to_be_looked_at_and_not_why() {
        claims("finn@example.org");
        shops.sends(shop, "registration", Map.of("email", "finn@example.org", "user_agent", "a crawler of nobody"));

        var page = Eventually.get(() -> standing("maria@example.com"), one -> one.contains("We look at this one"));

        assertThat(page).doesNotContain("crawler", "robot", "suspicious");
    }

    @Test
    void what_is_left_after_a_refund_is_said() {
        claims("finn@example.org");
        orders("finn@example.org", "4");
        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", "4", "partner_refund_id", "r4", "refund_amount", "49.95"));

        Eventually.get(() -> standing("maria@example.com"), page -> page.contains("€10 is on hold"));
    }

    @Test
    void whoever_comes_after_the_last_one_reads_that_there_is_none() {
        visits(shops.open(terms ->
                terms.withRewards(terms.friend(), limited(terms, List.of(new RewardCap.InAll(1, Period.EVER)), null))));
        claims("finn@example.org");
        claims("ada@example.org");
        orders("finn@example.org", "5");
        orders("ada@example.org", "6");

        Eventually.get(
                () -> standing("maria@example.com"),
                page -> page.contains("€20 is yours") && page.contains("leads to no reward"));
    }

    @Test
    void what_was_not_used_in_time_is_said_to_have_expired() {
        visits(shops.openTest(shop, terms -> terms.withRewards(terms.friend(), limited(terms, List.of(), 3))));
        claims("finn@example.org");
        orders("finn@example.org", "7");
        Eventually.get(() -> standing("maria@example.com"), page -> page.contains("€20 is yours until"));

        tenancy.as(shop.merchantId(), () -> time.advance(Advance.parse("P4D")));

        Eventually.get(() -> standing("maria@example.com"), page -> page.contains("has expired"));
    }

    @Test
    void what_was_taken_back_is_not_said_to_have_expired_later() {
        visits(shops.openTest(shop, terms -> terms.withRewards(terms.friend(), limited(terms, List.of(), 3))));
        claims("finn@example.org");
        orders("finn@example.org", "11");
        Eventually.get(() -> standing("maria@example.com"), page -> page.contains("€20 is yours until"));
        shops.sends(shop, "order_refunded", Map.of("partner_conversion_id", "11"));
        Eventually.get(
                () -> standing("maria@example.com"), page -> page.contains("The order was cancelled or returned"));

        tenancy.as(shop.merchantId(), () -> time.advance(Advance.parse("P4D")));

        assertThat(standing("maria@example.com"))
                .contains("The order was cancelled or returned")
                .doesNotContain("has expired");
    }

    @Test
    void what_no_order_can_stop_is_not_said_to_wait_for_returns() {
        visits(shops.open(terms -> terms.withRewards(
                new RewardTerms(
                        Trigger.CLAIM, terms.friend().value(), 3, terms.friend().pool()),
                terms.advocate())));
        claims("finn@example.org");

        assertThat(standing("finn@example.org"))
                .contains("10% is on hold. It is yours on", "Waiting time is over")
                .doesNotContain("returns", "cancelled");
    }

    @Test
    void who_has_recommended_nobody_yet_reads_what_will_be_there() {
        assertThat(standing("maria@example.com")).contains("Nobody has taken your recommendation yet");
    }

    @Test
    void the_way_there_comes_by_mail_and_leads_there() {
        claims("finn@example.org");

        asksWith("maria@example.com");

        var mail = Eventually.get(() -> mails("status_link"), found -> !found.isEmpty())
                .getFirst();
        assertThat(mail.recipient().value()).isEqualTo("maria@example.com");
        var link = LINK.matcher(mail.plain());
        assertThat(link.find()).isTrue();
        assertThat(maria.opens(link.group()).statusCode()).isEqualTo(200);
    }

    @Test
    void known_and_unknown_addresses_are_answered_alike_and_nobody_is_flooded() {
        var known = asksWith("maria@example.com");
        var unknown = asksWith("nobody@example.com");
        asksWith("maria@example.com");
        Eventually.get(() -> mails("status_link"), found -> !found.isEmpty());

        assertThat(known).isEqualTo(unknown).contains("If we know this address");
        assertThat(mails("status_link")).hasSize(1);
    }

    @Test
    void the_mail_with_a_code_leads_there_too() {
        claims("finn@example.org");

        assertThat(mails("friend_offer").getFirst().plain()).containsPattern(LINK);
    }

    @Test
    void what_is_no_address_is_said_beside_the_field() {
        var answer = maria.sends("/rewards", Map.of("email", "maria"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visit.page(answer).select("[role=alert]").text()).contains("check your e-mail");
    }

    @Test
    void a_link_opens_one_persons_page_at_one_merchant_only() {
        var path = pathOf("maria@example.com");
        var other = shops.open();
        shops.advocate(other, "olga@example.com");

        assertThat(new Visit(other.host()).opens(path).statusCode()).isEqualTo(404);
        assertThat(maria.opens(path.substring(0, path.length() - 1) + "x").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "%00",
                "per_00000000000000000000",
                "per_00000000000000000000-00000000000000000000000000000000"
            })
    void what_is_no_link_is_unknown(String token) {
        assertThat(maria.opens("/rewards/" + token).statusCode()).isEqualTo(404);
    }

    @Test
    void the_share_page_leads_to_the_question() {
        var page = Visit.page(maria.opens("/share/" + shop.campaign()));

        assertThat(page.select("a[href=/rewards]").text()).isEqualTo("Where is my reward?");
        assertThat(Visit.page(maria.opens("/rewards")).select("input[type=email]"))
                .hasSize(1);
    }

    @Test
    void it_can_be_read_in_every_look() {
        claims("finn@example.org");
        orders("finn@example.org", "3");
        claims("ada@example.org");
        claims("maria+again@example.com");
        var path = pathOf("maria@example.com");
        var origin = base.replace("localhost", shop.host());

        Chromium.inEveryLook(window -> {
            window.opens(origin + path);
            window.shows("hosted/rewards");
            window.opens(origin + "/rewards");
            window.shows("hosted/rewards-ask");
        });
    }

    private void visits(BikeShop.Opened other) {
        shop = other;
        maria = new Visit(other.host());
        code = shops.advocate(other, "maria@example.com");
    }

    private static RewardTerms limited(CampaignTerms terms, List<RewardCap> caps, Integer expiryDays) {
        var plain = terms.advocate();
        return new RewardTerms(
                plain.trigger(), null, plain.value(), 0, null, plain.pool(), null, null, caps, expiryDays, null);
    }

    private void claims(String email) {
        shops.claims(shop, email, code);
    }

    private void orders(String email, String order) {
        shops.sends(
                shop,
                "conversion",
                Map.of("email", email, "partner_conversion_id", order, "cart_value", "99.90", "currency", "EUR"));
        Eventually.get(() -> standing("maria@example.com"), page -> page.contains("✓ Ordered"));
    }

    private void refunds(String order, String refund, String amount) {
        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", order, "partner_refund_id", refund, "refund_amount", amount));
    }

    private String asksWith(String email) {
        return maria.sends("/rewards", Map.of("email", email)).asString();
    }

    private String standing(String email) {
        return Visit.page(maria.opens(pathOf(email))).text();
    }

    private String pathOf(String email) {
        return shops.as(
                shop.merchantId(),
                () -> links.pathOf(Person.of(new EmailAddress(email)).orElseThrow()));
    }

    private List<Message> mails(String template) {
        return shops.as(shop.merchantId(), () -> Message.<Message>listAll().stream()
                .filter(message -> message.template().equals(template))
                .toList());
    }
}
