package org.goodturn.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.mail.Message;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.Role;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When? In a test environment nobody has to wait five days to see what happens after five days. */
@QuarkusTest
class TestClockTest {

    @Inject
    BikeShop shops;

    @Inject
    Directory directory;

    @Inject
    MerchantFixture fixture;

    @Inject
    Jdbi jdbi;

    @Inject
    @MachineTime
    Clock machine;

    private BikeShop.Opened live;
    private BikeShop.Opened test;
    private ApiClient server;
    private String order;

    @BeforeEach
    void a_shop_has_a_test_environment_with_a_hold_of_five_days() {
        live = shops.open(TestClockTest::holdFiveDays);
        test = shops.openTest(live, TestClockTest::holdFiveDays);
        server = new ApiClient(shops.as(test.merchantId(), () -> {
            var issued = AccessToken.issueForTest("Server", AccessToken.Kind.SECRET, List.of(), machine.instant());
            issued.token().persist();
            return issued.key();
        }));
        order = UUID.randomUUID().toString();
    }

    @Test
    void an_advocate_gets_the_reward_once_the_hold_is_over() {
        orders();
        assertThat(stateOfAdvocatesReward()).isEqualTo("EARNED");

        var moved = advance("P6D");

        assertThat(moved.getBoolean("settled")).isTrue();
        assertThat(stateOfAdvocatesReward()).isEqualTo("SENT");
        assertThat(Instant.parse(moved.getString("now")))
                .isAfter(machine.instant().plus(Duration.ofDays(6).minusMinutes(1)));
    }

    @Test
    void nothing_comes_of_an_order_that_is_cancelled_inside_the_hold() {
        orders();
        server.posts("/api/v1/events", """
                {"event_name": "order_cancelled", "data": {"partner_conversion_id": "%s"}}""".formatted(order));

        advance("P6D");

        assertThat(stateOfAdvocatesReward()).isEqualTo("CANCELED");
    }

    @Test
    void a_reward_still_waits_one_moment_before_its_time() {
        orders();

        advance("P4DT23H");
        assertThat(stateOfAdvocatesReward()).isEqualTo("EARNED");

        advance("PT2H");
        assertThat(stateOfAdvocatesReward()).isEqualTo("SENT");
    }

    @Test
    void who_has_not_used_a_reward_is_reminded_once_before_it_expires() {
        orders();
        advance("P6D");
        assertThat(mails("advocate_reward").getFirst().plain()).contains("Valid until");

        advance("P26D");
        assertThat(mails("reward_reminder")).isEmpty();
        advance("P1DT1H");
        var reminder = mails("reward_reminder").getFirst();
        assertThat(reminder.recipient().value()).isEqualTo("maria@example.com");
        assertThat(reminder.subject()).startsWith("Your €20 at");
        assertThat(reminder.plain()).contains(codeOfAdvocatesReward(), "You have not used your code", "/rewards/per_");
        assertThat(stateOfAdvocatesReward()).isEqualTo("SENT");

        advance("P3D");
        assertThat(stateOfAdvocatesReward()).isEqualTo("REVOKED");
        assertThat(mails("reward_reminder")).hasSize(1);
        assertThat(ordersWith(codeOfAdvocatesReward())).contains("reward.code_over");
    }

    @Test
    void a_code_that_was_used_in_time_was_used_however_late_that_is_told() {
        var code = expired();
        var expiry = Instant.parse(advocatesReward("expires_at"));

        assertThat(ordersWith(code, expiry)).contains("reward.code_over");
        assertThat(used()).isEqualTo("0.00");
        server.posts("/api/v1/rewards/" + advocatesReward("reward_id") + "/redemption", "{}")
                .then()
                .statusCode(409);

        assertThat(ordersWith(code, expiry.minusSeconds(1))).contains("reward.redeemed");
        assertThat(ordersWith(code, expiry.minusSeconds(2))).contains("reward.code_used");

        assertThat(stateOfAdvocatesReward()).isEqualTo("REDEEMED");
        assertThat(advocatesReward("remaining.value")).isEqualTo("20.00");
        assertThat(advocatesReward("history.state")).contains("REVOKED, REDEEMED]");
        assertThat(used()).isEqualTo("20.00");
        assertBooksAreRight();
        assertSameAgain();
    }

    @Test
    void what_was_cancelled_after_it_had_expired_stays_taken_back() {
        var code = expired();
        server.outcome(
                server.posts("/api/v1/events", """
                {"event_name": "order_cancelled", "data": {"partner_conversion_id": "%s"}}""".formatted(order)).jsonPath().getString("event_id"));

        assertThat(ordersWith(code, Instant.parse(advocatesReward("expires_at")).minusSeconds(1)))
                .contains("reward.code_over");
        assertThat(stateOfAdvocatesReward()).isEqualTo("REVOKED");
        assertBooksAreRight();
    }

    @Test
    void what_went_back_in_parts_that_add_up_to_the_order_stays_taken_back() {
        var code = expired();
        for (var part : List.of("50.00", "49.90")) {
            server.outcome(server.posts("/api/v1/events", """
                    {"event_name": "order_refunded", "data": {"partner_conversion_id": "%s", "partner_refund_id": "r%s",
                     "refund_amount": "%s"}}""".formatted(order, part, part))
                    .jsonPath()
                    .getString("event_id"));
        }

        assertThat(ordersWith(code, Instant.parse(advocatesReward("expires_at")).minusSeconds(1)))
                .contains("reward.code_over");
        assertThat(stateOfAdvocatesReward()).isEqualTo("REVOKED");
        assertBooksAreRight();
    }

    @Test
    void a_clock_that_is_moved_over_reminder_and_expiry_brings_both() {
        orders();
        advance("P6D");

        advance("P90D");

        assertThat(stateOfAdvocatesReward()).isEqualTo("REVOKED");
        assertThat(mails("reward_reminder")).singleElement().satisfies(mail -> assertThat(mail.plain())
                .contains("You have not used your code"));
    }

    @Test
    void nobody_is_reminded_of_what_was_used() {
        orders();
        advance("P6D");
        server.posts("/api/v1/rewards/" + advocatesReward("reward_id") + "/redemption", "{}")
                .then()
                .statusCode(200);

        advance("P31D");

        assertThat(mails("advocate_reward")).hasSize(1);
        assertThat(mails("reward_reminder")).isEmpty();
    }

    @Test
    void what_is_told_after_the_clock_was_moved_happens_then() {
        advance("P30D");

        orders();

        assertThat(stateOfAdvocatesReward()).isEqualTo("EARNED");
        advance("P6D");
        assertThat(stateOfAdvocatesReward()).isEqualTo("SENT");
    }

    @Test
    void the_clock_waits_for_an_event_that_failed_and_is_tried_again() {
        var event = failed(told(server).getString("event_id"), Duration.ofSeconds(2));

        advance("P6D");

        assertThat(server.gets("/api/v1/events/{event}", event).jsonPath().getString("state"))
                .isEqualTo("PROCESSED");
        assertThat(shops.as(test.merchantId(), () -> processedAt(event)))
                .isBefore(machine.instant().plus(Duration.ofDays(1)));
    }

    @Test
    void sent_again_with_its_key_the_clock_is_not_moved_again() {
        var first = server.once("k1", "/api/v1/test/clock", "{\"advance\": \"P6D\"}");
        var again = server.once("k1", "/api/v1/test/clock", "{\"advance\": \"P6D\"}");

        assertThat(again.jsonPath().<Map<String, Object>>get())
                .isEqualTo(first.jsonPath().<Map<String, Object>>get());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        server.once("k1", "/api/v1/test/clock", "{\"advance\": \"P7D\"}").then().statusCode(422);
        assertThat(server.gets("/api/v1/test/clock").jsonPath().getString("ahead"))
                .isEqualTo(first.jsonPath().getString("ahead"));
    }

    @Test
    void live_is_untouched() {
        orders();
        advance("P6D");
        var key = new ApiClient(shops.secretKey(live));

        assertThat(key.gets("/api/v1/rewards").jsonPath().getList("data")).isEmpty();
        assertThat(key.gets("/api/v1/people").jsonPath().getList("data")).isEmpty();
        assertThat(Instant.parse(told(key).getString("received_at")))
                .isBefore(machine.instant().plusSeconds(60));
    }

    @Test
    void a_live_key_moves_nothing() {
        var key = new ApiClient(shops.secretKey(live));

        key.posts("/api/v1/test/clock", "{\"advance\": \"P6D\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("test_key_needed"));
        key.gets("/api/v1/test/clock").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"advance\": \"\"}",
                "{\"advance\": 6}",
                "{\"advance\": \"soon\"}",
                "{\"advance\": \"-P6D\"}",
                "{\"advance\": \"P0D\"}",
                "{\"advance\": \"P1000Y\"}"
            })
    void what_is_no_time_forward_is_refused(String body) {
        server.posts("/api/v1/test/clock", body)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_field"))
                .body("fields.keySet()", org.hamcrest.Matchers.hasItem("advance"));
        assertThat(server.gets("/api/v1/test/clock").jsonPath().getString("ahead"))
                .isEqualTo("PT0S");
    }

    @Test
    void consumers_who_get_there_are_told_that_it_is_a_test() {
        assertThat(sharePage(test)).contains(">Test</span>");
        assertThat(sharePage(live)).doesNotContain(">Test</span>");
    }

    @Test
    void the_two_environments_have_their_own_program_domains() {
        assertThat(directory.merchantAt(live.host())).contains(live.merchantId());
        assertThat(directory.merchantAt(test.host())).contains(test.merchantId());
        assertThat(test.host()).isEqualTo(live.host().replaceFirst("\\.", "-test."));
    }

    /** As after a first attempt that came to nothing. */
    private String failed(String event, Duration pause) {
        server.outcome(event);
        return shops.as(
                test.merchantId(),
                () -> jdbi.inTransaction(handle -> {
                    handle.createUpdate(
                                    "delete from event_result where event_id = (select id from event where public_id = :event)")
                            .bind("event", event)
                            .execute();
                    handle.createUpdate("""
                            insert into event_queue (merchant_id, event_id, lane, attempts, due_at)
                            select merchant_id, id, 0, 1, :due from event where public_id = :event""")
                            .bind("event", event)
                            .bind("due", machine.instant().plus(pause))
                            .execute();
                    return event;
                }));
    }

    private Instant processedAt(String event) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.processed_at from event_result r join event e on e.id = r.event_id
                        where e.public_id = :event""")
                .bind("event", event)
                .mapTo(Instant.class)
                .one());
    }

    private io.restassured.path.json.JsonPath told(ApiClient key) {
        var event = key.posts("/api/v1/events", "{\"event_name\": \"noted\", \"data\": {}}")
                .jsonPath()
                .getString("event_id");
        return key.gets("/api/v1/events/{event}", event).jsonPath();
    }

    private static String sharePage(BikeShop.Opened shop) {
        return io.restassured.RestAssured.given()
                .header("Host", shop.host())
                .get("/share/" + shop.campaign())
                .asString();
    }

    private void orders() {
        orders("finn@example.org");
    }

    private void orders(String friend) {
        var code = server.posts("/v3/" + test.campaign() + "/referrals", "{\"email\": \"maria@example.com\"}")
                .jsonPath()
                .getString("code");
        var event = server.posts("/api/v1/events", """
                {"event_name": "conversion", "data": {"email": "%s", "advocate_code": "%s",
                 "partner_conversion_id": "%s", "cart_value": "99.90", "currency": "EUR"}}""".formatted(friend, code, order));
        server.outcome(event.jsonPath().getString("event_id"));
    }

    private io.restassured.path.json.JsonPath advance(String by) {
        var answer = server.posts("/api/v1/test/clock", "{\"advance\": \"" + by + "\"}");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private String stateOfAdvocatesReward() {
        return advocatesReward("state");
    }

    private String codeOfAdvocatesReward() {
        return advocatesReward("code");
    }

    private String advocatesReward(String field) {
        return server.gets("/api/v1/rewards?role=advocate").jsonPath().getString("data[0]." + field);
    }

    /** @return the code of the advocate's reward, which nobody used in time */
    private String expired() {
        orders();
        advance("P6D");
        advance("P40D");
        assertThat(stateOfAdvocatesReward()).isEqualTo("REVOKED");
        return codeOfAdvocatesReward();
    }

    private String used() {
        return server.gets("/api/v1/ledger/balances").jsonPath().getString("data[0].used.value");
    }

    private void assertBooksAreRight() {
        fixture.signedIn(test.merchantId(), Role.OWNER).posts("/portal/rewards/ledger/check");
        var check = Eventually.get(
                        () -> server.gets("/api/v1/ledger/check"),
                        answer ->
                                answer.statusCode() == 200 && answer.jsonPath().getString("checked_at") != null)
                .jsonPath();
        assertThat(check.getBoolean("is_right")).as(check.prettify()).isTrue();
    }

    /** What was published brings the same rewards again. */
    private void assertSameAgain() {
        var path = "/api/v1/campaigns/" + test.campaign() + "/what-if";
        var today = LocalDate.ofInstant(machine.instant(), ZoneOffset.UTC);
        var asked = server.posts(
                        path, "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(today.minusDays(1), today.plusDays(60)))
                .jsonPath()
                .getString("replay_id");
        var done = Eventually.get(() -> server.gets(path + "/" + asked).jsonPath(), one -> List.of("DONE", "FAILED")
                .contains(one.getString("state")));
        assertThat(done.getInt("outcome.differences")).as(done.prettify()).isZero();
        assertThat(done.getString("outcome.replayed.costs[0].value")).isEqualTo("20.00");
    }

    private List<String> ordersWith(String coupon) {
        var now = server.gets("/api/v1/test/clock").jsonPath().getString("now");
        return ordersWith(coupon, Instant.parse(now));
    }

    private List<String> ordersWith(String coupon, Instant at) {
        var event = server.posts("/api/v1/events", """
                {"event_name": "conversion", "event_time": "%s", "data": {"email": "maria@example.com",
                 "coupon_code": "%s", "partner_conversion_id": "%s"}}""".formatted(at, coupon, UUID.randomUUID()))
                .jsonPath()
                .getString("event_id");
        server.outcome(event);
        return server.gets("/api/v1/events/{event}", event).jsonPath().getList("reasons.code");
    }

    private List<Message> mails(String template) {
        return shops.as(test.merchantId(), () -> Message.list("template", template));
    }

    private static CampaignTerms holdFiveDays(CampaignTerms terms) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        advocate.trigger(),
                        null,
                        advocate.value(),
                        5,
                        null,
                        advocate.pool(),
                        List.of(),
                        null,
                        List.of(),
                        30,
                        3));
    }
}
