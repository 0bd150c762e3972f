package org.goodturn.reward.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;
import org.goodturn.referral.Referral;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardAdjustment;
import org.goodturn.reward.RewardState;
import org.goodturn.reward.supplier.SupplierCall.State;
import org.goodturn.shared.net.StandardWebhook;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A merchant's system hands over, or does not, and answers, or does not: each reward is handed over once. */
@QuarkusTest
@TestProfile(WithFakeSystem.class)
class SupplierTest {

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private final Connecting connecting;
    private final SupplierSecrets secrets;
    private final Clock clock;
    private FakeSystem system;

    SupplierTest(BikeShop shops, MerchantFixture fixture, Connecting connecting, SupplierSecrets secrets, Clock clock) {
        this.shops = shops;
        this.fixture = fixture;
        this.connecting = connecting;
        this.secrets = secrets;
        this.clock = clock;
    }

    @BeforeEach
    void the_system_is_up() throws IOException {
        system = new FakeSystem(WithFakeSystem.port());
    }

    @AfterEach
    void the_system_is_down() {
        system.close();
    }

    @Test
    void a_reward_is_asked_for_with_a_signed_request_that_says_what_for() {
        var shop = connected();

        orders(shop, "finn");

        var reward = handedOver(shop);
        assertThat(reward.code()).isEqualTo("GIFT-1");
        var asked = system.asked.getFirst();
        assertThat(asked.data().path("reward_id").asText()).isEqualTo(reward.publicId());
        assertThat(asked.data().path("email").asText()).isEqualTo("maria@example.com");
        assertThat(asked.data().path("amount").path("value").asText()).isEqualTo("20.00");
        var secret = shops.as(shop.merchantId(), () -> secrets.inUse(supplier(), clock.instant()));
        var at = Instant.ofEpochSecond(Long.parseLong(asked.headers().get("webhook-timestamp")));
        assertThat(asked.headers())
                .containsAllEntriesOf(
                        StandardWebhook.headers(secret, asked.data().path("key").asText(), at, asked.body()));
    }

    @Test
    void a_reward_is_traced_back_to_its_event_and_on_to_what_was_asked_and_entered() {
        var shop = connected();
        orders(shop, "finn");
        var reward = handedOver(shop);
        var api = new ApiClient(shops.secretKey(shop));
        var trace = "/api/v1/rewards/" + reward.publicId() + "/trace";

        var told = Eventually.get(
                () -> api.gets(trace).jsonPath(),
                answer -> answer.getList("ledger.posting").size() == 2);

        var event = api.gets("/api/v1/events/{id}", told.getString("event.event_id"))
                .jsonPath();
        assertThat(event.getString("state")).isEqualTo("PROCESSED");
        assertThat(told.getString("event.name")).isEqualTo("conversion");
        assertThat(told.getString("event.message_id")).isNotBlank();
        var referral = api.gets("/api/v1/referrals/{id}", told.getString("referral.referral_id"))
                .jsonPath();
        assertThat(referral.getString("state")).isEqualTo("APPROVED");
        assertThat(told.getString("referral.evidence.advocate_code")).hasSize(8);
        assertThat(told.getString("campaign_id")).isEqualTo(shop.campaign());
        assertThat(told.getInt("version")).isEqualTo(1);
        assertThat(told.getString("rule.rule_id")).isEqualTo("advocate");
        assertThat(told.getList("supplier_calls.supplier", String.class)).hasSize(1);
        assertThat(told.getInt("supplier_calls[0].attempts")).isEqualTo(1);
        assertThat(told.getList("ledger.posting")).containsExactlyInAnyOrder("EARNED", "FULFILLED");
        assertThat(told.getList("ledger.reward_id")).containsOnly(reward.publicId());
        assertThat(new ApiClient(shops.secretKey(shops.open())).gets(trace).statusCode())
                .isEqualTo(404);
    }

    @Test
    void after_a_change_requests_are_signed_by_the_new_secret_and_by_the_old_one() {
        var shop = connected();
        var old = shops.as(shop.merchantId(), () -> secrets.inUse(supplier(), clock.instant()));
        var server = new ApiClient(shops.secretKey(shop));
        var path = "/api/v1/suppliers/"
                + server.gets("/api/v1/suppliers").jsonPath().getString("data[0].supplier_id") + "/secret";
        assertThat(server.posts(path, "{}").jsonPath().getString("secret")).isEqualTo(old.getFirst());
        var changed = server.posts(path, "{}").jsonPath();

        orders(shop, "finn");

        handedOver(shop);
        var asked = system.asked.getFirst();
        var at = Instant.ofEpochSecond(Long.parseLong(asked.headers().get("webhook-timestamp")));
        assertThat(changed.getString("old_secret_until")).isNotNull();
        assertThat(asked.headers())
                .containsAllEntriesOf(StandardWebhook.headers(
                        List.of(changed.getString("secret"), old.getFirst()),
                        asked.data().path("key").asText(),
                        at,
                        asked.body()));
    }

    @Test
    void a_secret_that_leaked_ends_at_once() {
        var shop = connected();
        var server = new ApiClient(shops.secretKey(shop));
        var id = server.gets("/api/v1/suppliers").jsonPath().getString("data[0].supplier_id");
        var path = "/api/v1/suppliers/" + id + "/secret";
        for (int i = 0; i < 4; i++) {
            assertThat(server.posts(path, "{}").statusCode()).isEqualTo(200);
        }
        assertThat(server.posts(path, "{}").statusCode()).isEqualTo(409);
        for (var wrong : List.of("-1", "1.5", "\"24\"", "169", "99999999999")) {
            assertThat(server.posts(path, "{\"overlap_hours\": " + wrong + "}").statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }

        var changed = server.posts(path, "{\"overlap_hours\": 0}").jsonPath();

        assertThat(changed.getString("old_secret_until")).isNull();
        assertThat(shops.as(shop.merchantId(), () -> secrets.inUse(supplier(), clock.instant())))
                .containsExactly(changed.getString("secret"));
        assertThat(server.posts("/api/v1/suppliers/sup_none/secret", "{}").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_LATE", "HANGING_UP", "WITH_AN_ERROR", "WITH_HALF_A_CHARACTER"})
    void what_was_handed_over_without_an_answer_is_looked_up_and_not_asked_again(FakeSystem.Manner manner) {
        system.manner = manner;
        var shop = connected();

        orders(shop, "finn");

        assertThat(handedOver(shop).code()).isEqualTo("GIFT-1");
        assertThat(system.asked).hasSize(1);
        assertThat(system.effects).hasSize(1);
    }

    @Test
    void after_a_part_of_the_order_was_refunded_what_is_left_is_asked_for() {
        var shop = shops.open(this::bySupplier);
        orders(shop, "finn");
        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", "finn", "partner_refund_id", "r1", "refund_amount", "49.95"));
        Eventually.get(
                () -> shops.as(shop.merchantId(), () -> RewardAdjustment.of(advocates(shop))),
                found -> !found.isEmpty());

        connect(shop);

        handedOver(shop);
        assertThat(system.asked.getFirst().data().path("amount").path("value").asText())
                .isEqualTo("10.00");
    }

    @Test
    void what_comes_for_a_withdrawn_reward_is_kept_for_somebody_who_settles_it() {
        system.manner = FakeSystem.Manner.TOO_LATE;
        var shop = connected();
        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);
        orders(shop, "finn");
        Eventually.get(() -> system.effects, effects -> effects.size() == 1);

        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "finn"));

        Eventually.get(() -> call(shop), call -> call.state() == SupplierCall.State.HELP);
        var page = olga.opens("/portal/rewards/suppliers");
        assertThat(page.text()).contains("It handed over “GIFT-1”, but the reward is CANCELED.");
        assertThat(advocates(shop).code()).isNull();
        olga.posts(page.selectFirst("form[action$=settlement]").attr("action"));
        assertThat(olga.opens("/portal/rewards/suppliers").text()).doesNotContain("GIFT-1");
    }

    @Test
    void a_call_back_about_a_withdrawn_reward_is_taken_and_somebody_is_asked_to_settle_it() {
        var shop = withdrawnWhileAccepted();
        var server = new ApiClient(shops.secretKey(shop));
        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);
        var path = "/api/v1/rewards/" + advocates(shop).publicId() + "/fulfillment";

        var first = server.posts(path, "{\"code\": \"GIFT-1\"}");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.jsonPath().getString("state")).isEqualTo("CANCELED");
        assertThat(server.posts(path, "{\"code\": \"GIFT-1\"}").statusCode()).isEqualTo(200);
        assertThat(server.posts(path, "{\"code\": \"GIFT-2\"}").statusCode()).isEqualTo(409);

        assertThat(call(shop).state()).isEqualTo(SupplierCall.State.HELP);
        assertThat(advocates(shop).code()).isNull();
        assertThat(olga.opens("/portal").text()).contains("1 reward");
        var page = olga.opens("/portal/rewards/suppliers");
        assertThat(page.text()).contains("It handed over “GIFT-1”, but the reward is CANCELED.");
        assertThat(outstanding(server)).isEqualTo("0.00");
        olga.posts(page.selectFirst("form[action$=settlement]").attr("action"));
        assertThat(olga.opens("/portal/rewards/suppliers").text()).doesNotContain("GIFT-1");

        assertThat(server.posts(path, "{\"code\": \"GIFT-1\"}").statusCode()).isEqualTo(200);
        assertThat(olga.opens("/portal/rewards/suppliers").text()).doesNotContain("GIFT-1");
    }

    @Test
    void a_failure_called_back_about_a_withdrawn_reward_leaves_nothing_to_settle() {
        var shop = withdrawnWhileAccepted();
        var server = new ApiClient(shops.secretKey(shop));
        var path = "/api/v1/rewards/" + advocates(shop).publicId() + "/failure";

        for (int times = 0; times < 2; times++) {
            var answer = server.posts(path, "{\"reason\": \"Out of gift cards\"}");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getString("state")).isEqualTo("CANCELED");
        }

        assertThat(call(shop).state()).isEqualTo(SupplierCall.State.FAILED);
        assertThat(call(shop).lastAnswer()).isEqualTo("Out of gift cards");
        assertThat(outstanding(server)).isEqualTo("0.00");
    }

    @Test
    void what_failed_by_a_call_back_can_be_asked_for_anew() {
        system.manner = FakeSystem.Manner.LATER;
        var shop = connected();
        var server = new ApiClient(shops.secretKey(shop));
        orders(shop, "finn");
        Eventually.get(() -> call(shop), call -> call.state() == SupplierCall.State.ACCEPTED);
        var path = "/api/v1/rewards/" + advocates(shop).publicId();
        server.posts(path + "/failure", "{\"reason\": \"Out of gift cards\"}");

        system.manner = FakeSystem.Manner.WELL;
        assertThat(server.posts(path + "/retry", "{}").statusCode()).isEqualTo(200);

        assertThat(handedOver(shop).code()).isEqualTo("GIFT-2");
    }

    @Test
    void what_is_called_back_while_somebody_looks_at_the_referral_is_not_lost() {
        system.manner = FakeSystem.Manner.LATER;
        var shop = connected();
        var server = new ApiClient(shops.secretKey(shop));
        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);
        orders(shop, "finn");
        Eventually.get(() -> call(shop), call -> call.state() == SupplierCall.State.ACCEPTED);
        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", "finn", "refund_amount", "5", "currency", "USD"));
        var kept = Eventually.get(() -> advocates(shop), Reward::isInReview);

        assertThat(server.posts("/api/v1/rewards/" + kept.publicId() + "/fulfillment", "{\"code\": \"GIFT-1\"}")
                        .statusCode())
                .isEqualTo(200);

        var page = olga.opens("/portal/rewards/suppliers");
        assertThat(page.text()).contains("It handed over “GIFT-1”, but the reward is on hold.");
        server.posts(
                "/api/v1/referrals/" + shops.as(shop.merchantId(), () -> referral(kept)) + "/approval",
                "{\"reason\": \"Fine\"}");
        olga.posts(page.selectFirst("form[action$=retry]").attr("action"));
        assertThat(handedOver(shop).code()).isEqualTo("GIFT-1");
        assertThat(system.asked).hasSize(1);
    }

    @Test
    void what_the_system_never_heard_of_is_asked_again_with_the_same_key() {
        system.manner = FakeSystem.Manner.WITH_AN_ERROR_AND_NO_EFFECT;
        var shop = connected();

        orders(shop, "finn");

        handedOver(shop);
        assertThat(system.asked).hasSize(2);
        assertThat(system.effects).hasSize(1);
        assertThat(system.asked.get(0).data().path("key"))
                .isEqualTo(system.asked.get(1).data().path("key"));
    }

    @Test
    void a_call_back_counts_once_and_another_code_is_refused() {
        system.manner = FakeSystem.Manner.LATER;
        var shop = connected();
        var server = new ApiClient(shops.secretKey(shop));
        orders(shop, "finn");
        Eventually.get(() -> call(shop), call -> call.state() == SupplierCall.State.ACCEPTED);
        var path = "/api/v1/rewards/" + advocates(shop).publicId() + "/fulfillment";

        assertThat(server.posts(path, "{\"code\": \"GIFT-1\"}").statusCode()).isEqualTo(200);
        assertThat(server.posts(path, "{\"code\": \"GIFT-1\"}").statusCode()).isEqualTo(200);
        assertThat(server.posts(path, "{\"code\": \"GIFT-2\"}").statusCode()).isEqualTo(409);
        for (var none : List.of(" ", "GIFT\\ud800", "a\\nb")) {
            assertThat(server.posts(path, "{\"code\": \"" + none + "\"}").statusCode())
                    .as(none)
                    .isEqualTo(422);
        }

        assertThat(handedOver(shop).code()).isEqualTo("GIFT-1");
    }

    @Test
    void a_code_that_another_reward_has_is_taken_and_the_history_says_so() {
        system.manner = FakeSystem.Manner.LATER;
        var shop = connected();
        var server = new ApiClient(shops.secretKey(shop));
        orders(shop, "finn");
        orders(shop, "jo");

        assertThat(fulfilled(server, advocatesOf(shop).getFirst(), "SAME-1")).contains("The supplier said so.");
        assertThat(fulfilled(server, advocatesOf(shop).getLast(), "same-1"))
                .contains("The supplier said so. Another reward has the same code.");
    }

    /** @return the reasons in its history */
    private static List<String> fulfilled(ApiClient server, Reward reward, String code) {
        var path = "/api/v1/rewards/" + reward.publicId();
        var answer = server.posts(path + "/fulfillment", "{\"code\": \"" + code + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return server.gets(path).jsonPath().getList("history.reason");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answer_and_a_call_back_that_come_together_hand_over_once(boolean callsBackFirst) {
        var shop = shops.open(this::bySupplier);
        var server = new ApiClient(shops.secretKey(shop));
        var friends = List.of("finn", "jo", "kim", "nia", "ole", "pia", "rolf", "sue");
        friends.forEach(friend -> orders(shop, friend));
        var callBacks = new ConcurrentLinkedQueue<CompletableFuture<Integer>>();
        system.meanwhile = (request, code) -> {
            var path = "/api/v1/rewards/" + request.data().path("reward_id").asText() + "/fulfillment";
            var callBack = CompletableFuture.supplyAsync(
                    () -> server.posts(path, "{\"code\": \"" + code + "\"}").statusCode());
            callBacks.add(callBack);
            if (callsBackFirst) {
                callBack.join();
            }
        };

        connect(shop);

        var rewards =
                Eventually.get(() -> advocatesOf(shop), all -> all.stream().allMatch(reward -> reward.code() != null));
        var calls = Eventually.get(
                () -> shops.as(shop.merchantId(), () -> SupplierCall.<SupplierCall>listAll()),
                all -> all.stream().noneMatch(SupplierCall::isOpen));
        assertThat(callBacks).hasSize(8).allSatisfy(callBack -> assertThat(callBack.join())
                .isEqualTo(200));
        assertThat(system.effects).hasSize(8);
        assertThat(rewards).extracting(Reward::code).containsExactlyInAnyOrderElementsOf(system.codes.values());
        assertThat(calls).hasSize(8).extracting(SupplierCall::state).containsOnly(SupplierCall.State.DONE);
        for (var reward : rewards) {
            var trace = server.gets("/api/v1/rewards/" + reward.publicId() + "/trace")
                    .jsonPath();
            assertThat(trace.getList("ledger.posting")).containsExactlyInAnyOrder("EARNED", "FULFILLED");
            assertThat(trace.getList("supplier_calls")).hasSize(1);
        }
    }

    @Test
    void somebody_forgotten_while_a_system_is_asked_has_earned_it_all_the_same() {
        var shop = connected();
        var server = new ApiClient(shops.secretKey(shop));
        system.meanwhile = (request, code) -> server.posts(
                "/api/v1/events?wait=true",
                "{\"event_name\": \"deletion_requested\", \"data\": {\"email\": \"maria@example.com\"}}");

        orders(shop, "finn");

        assertThat(handedOver(shop).code()).isEqualTo("GIFT-1");
        assertThat(Eventually.get(() -> call(shop), call -> !call.isOpen()).state())
                .isEqualTo(SupplierCall.State.DONE);
        assertThat(system.asked).hasSize(1);
        assertThat(server.gets("/api/v1/people?email=maria@example.com")
                        .jsonPath()
                        .getList("data"))
                .isEmpty();
    }

    @Test
    void what_was_refused_has_failed_and_is_asked_anew_by_hand() {
        system.manner = FakeSystem.Manner.REFUSING;
        var shop = connected();
        var server = new ApiClient(shops.secretKey(shop));
        orders(shop, "finn");
        var reward = Eventually.get(() -> advocates(shop), one -> one.state() == RewardState.FAILED);

        system.manner = FakeSystem.Manner.WELL;
        assertThat(server.posts("/api/v1/rewards/" + reward.publicId() + "/retry", "{}")
                        .statusCode())
                .isEqualTo(200);

        handedOver(shop);
        assertThat(system.asked)
                .extracting(asked -> asked.data().path("key").asText())
                .doesNotHaveDuplicates();
        assertThat(system.effects).hasSize(1);
    }

    @Test
    void what_nobody_can_tell_waits_for_somebody_who_looks() {
        system.manner = FakeSystem.Manner.WITH_AN_ERROR;
        system.isBlind = true;
        var shop = connected();
        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);
        orders(shop, "finn");
        Eventually.get(() -> call(shop), call -> call.state() == SupplierCall.State.HELP);

        var page = olga.opens("/portal/rewards/suppliers");
        assertThat(page.text()).contains("Somebody has to look", advocates(shop).publicId(), "status 500");
        assertThat(olga.opens("/portal").text()).contains("Nobody knows whether 1 reward came from their supplier.");
        system.isBlind = false;
        olga.posts(page.selectFirst("td form").attr("action"));

        handedOver(shop);
        assertThat(system.asked).hasSize(1);
        assertThat(olga.opens("/portal/rewards/suppliers").text()).doesNotContain("Somebody has to look");
    }

    @Test
    void what_was_earned_before_is_handed_over_once_and_in_order_when_a_system_is_connected() {
        var shop = shops.open(this::bySupplier);
        for (var friend : List.of("finn", "jo", "kim", "nia", "ole")) {
            orders(shop, friend);
        }
        var earned = advocatesOf(shop).stream().map(Reward::publicId).toList();
        assertThat(system.asked).isEmpty();

        connect(shop);
        connect(shop);

        Eventually.get(() -> advocatesOf(shop), all -> all.stream().allMatch(reward -> reward.code() != null));
        assertThat(system.asked)
                .extracting(asked -> asked.data().path("reward_id").asText())
                .isEqualTo(earned);
        assertThat(system.effects).hasSize(5);
    }

    @Test
    void what_is_earned_while_a_system_is_being_connected_is_asked_for_as_well() throws SQLException {
        var shop = shops.open(this::bySupplier);
        sql("""
                create function linger() returns trigger language plpgsql as $$ begin
                  if exists (select from event where id = new.event_id and name = 'conversion') then perform pg_sleep(2); end if;
                  return new;
                end $$""");
        sql("create trigger linger before insert on event_result for each row execute function linger()");
        try {
            var ordering = CompletableFuture.runAsync(() -> orders(shop, "finn"));
            Eventually.get(SupplierTest::somebodyLingers, lingers -> lingers);
            connect(shop);
            ordering.join();
        } finally {
            sql("drop function linger() cascade");
        }

        assertThat(handedOver(shop).code()).isEqualTo("GIFT-1");
    }

    private static boolean somebodyLingers() {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.createStatement();
                var found = statement.executeQuery("select from pg_stat_activity where wait_event = 'PgSleep'")) {
            return found.next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var any = database.createStatement()) {
            any.execute(statement);
        }
    }

    @Test
    void by_hand_it_waits_until_a_colleague_says_what_the_person_got() {
        var shop = shops.open(this::bySupplier);
        shops.as(shop.merchantId(), () -> {
            connecting.byHand(supplier(), clock.instant());
            return null;
        });
        orders(shop, "finn");
        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);
        var path = "/portal/rewards/" + advocates(shop).publicId();

        assertThat(olga.opens(path).text()).contains("It is handed over by hand.");
        assertThat(olga.posts(path + "/fulfillment", "code", " ").statusCode()).isEqualTo(422);
        assertThat(olga.posts(path + "/fulfillment", "code", "Bike bell").statusCode())
                .isEqualTo(303);

        assertThat(handedOver(shop).code()).isEqualTo("Bike bell");
    }

    @Test
    void what_a_system_may_hand_over_is_not_given_by_the_pool_that_takes_its_place_before_somebody_has_looked() {
        var shop = acceptedAndReplacedByAPool();
        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);

        assertThat(advocates(shop).code()).isNull();
        var page = olga.opens("/portal/rewards/suppliers");
        assertThat(page.text())
                .contains("nobody knows what the system before did")
                .doesNotContain("Look up again");
        connectToPool(shop);
        olga.posts(page.selectFirst("td form").attr("action"));

        assertThat(handedOver(shop).code()).doesNotStartWith("GIFT");
        assertThat(system.asked).hasSize(1);
        assertThat(olga.opens("/portal/settings/audit").text())
                .contains(call(shop).publicId());
        assertThat(olga.opens("/portal/rewards/suppliers").text()).doesNotContain("Somebody has to look");
        assertThat(olga.opens("/portal/rewards/" + advocates(shop).publicId())
                        .text()
                        .split("may have handed it over", -1))
                .hasSize(2);
    }

    @Test
    void a_system_that_was_replaced_may_still_call_back() {
        var shop = acceptedAndReplacedByAPool();
        var path = "/api/v1/rewards/" + advocates(shop).publicId() + "/fulfillment";

        assertThat(new ApiClient(shops.secretKey(shop))
                        .posts(path, "{\"code\": \"GIFT-9\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(handedOver(shop).code()).isEqualTo("GIFT-9");
        assertThat(call(shop).state()).isEqualTo(SupplierCall.State.DONE);
    }

    @Test
    void what_one_system_may_have_handed_over_is_not_asked_of_another_at_a_new_address() {
        system.manner = FakeSystem.Manner.WITH_AN_ERROR;
        system.isBlind = true;
        var shop = connected();
        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);
        orders(shop, "finn");
        Eventually.get(() -> call(shop), call -> call.attempts() > 0 && call.lastAnswer() != null);
        system.manner = FakeSystem.Manner.WELL;

        connect(shop, "/rewards/new");

        Eventually.get(() -> call(shop), call -> call.state() == SupplierCall.State.HELP);
        assertThat(system.asked).hasSize(1);
        var page = olga.opens("/portal/rewards/suppliers");
        assertThat(page.text()).contains("Look up again", "It was not handed over");
        olga.posts(page.selectFirst("form[action$=settlement]").attr("action"));
        assertThat(handedOver(shop).code()).isEqualTo("GIFT-2");
        assertThat(system.asked).hasSize(2);
    }

    @Test
    void of_two_requests_the_open_one_counts_whichever_node_gave_it_a_number() throws SQLException {
        system.manner = FakeSystem.Manner.REFUSING;
        var shop = connected();
        var server = new ApiClient(shops.secretKey(shop));
        orders(shop, "finn");
        var reward = Eventually.get(() -> advocates(shop), one -> one.state() == RewardState.FAILED);
        Eventually.get(() -> call(shop), call -> !call.isOpen());
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("update supplier_call set id = id + 1000000 where reward_id = " + reward.id);
        }
        system.manner = FakeSystem.Manner.LATER;
        server.posts("/api/v1/rewards/" + reward.publicId() + "/retry", "{}");
        Eventually.get(() -> open(shop, reward), State.ACCEPTED::equals);

        server.posts("/api/v1/rewards/" + reward.publicId() + "/fulfillment", "{\"code\": \"GIFT-1\"}");

        assertThat(open(shop, reward)).isEqualTo(State.DONE);
        assertThat(shops.as(shop.merchantId(), () -> SupplierCall.<SupplierCall>listAll()))
                .extracting(SupplierCall::state)
                .containsExactlyInAnyOrder(State.FAILED, State.DONE);
    }

    private State open(BikeShop.Opened shop, Reward reward) {
        return shops.as(shop.merchantId(), () -> SupplierCall.about(reward).orElseThrow())
                .state();
    }

    @Test
    void what_waited_for_an_empty_pool_comes_from_whoever_takes_its_place() {
        var shop = shops.open(this::bySupplier);
        var server = new ApiClient(shops.secretKey(shop));
        var full = shops.as(shop.merchantId(), () -> CouponPool.all().getFirst());
        shops.as(shop.merchantId(), () -> {
            var empty = CouponPool.uploaded("Empty", 0, clock.instant());
            empty.persist();
            connecting.through(supplier(), empty.id, clock.instant());
            return null;
        });
        orders(shop, "finn");
        orders(shop, "jo");
        Eventually.get(() -> advocatesOf(shop), all -> all.stream().allMatch(reward -> reward.poolId() != null));

        shops.as(shop.merchantId(), () -> {
            connecting.byHand(supplier(), clock.instant());
            return null;
        });

        Eventually.get(() -> advocatesOf(shop), all -> all.stream().allMatch(reward -> reward.poolId() == null));
        assertThat(fulfilled(server, advocatesOf(shop).getFirst(), "Bike bell")).contains("The supplier said so.");
        shops.as(shop.merchantId(), () -> {
            connecting.through(supplier(), full.id, clock.instant());
            return null;
        });
        Eventually.get(() -> advocatesOf(shop).getLast(), reward -> reward.code() != null);
        assertThat(advocatesOf(shop).getLast().poolId()).isEqualTo(full.id);
    }

    private BikeShop.Opened acceptedAndReplacedByAPool() {
        system.manner = FakeSystem.Manner.LATER;
        var shop = connected();
        orders(shop, "finn");
        Eventually.get(() -> call(shop), call -> call.state() == SupplierCall.State.ACCEPTED);
        connectToPool(shop);
        Eventually.get(() -> call(shop), call -> call.state() == SupplierCall.State.HELP);
        return shop;
    }

    private void connectToPool(BikeShop.Opened shop) {
        shops.as(shop.merchantId(), () -> {
            connecting.through(supplier(), CouponPool.all().getFirst().id, clock.instant());
            return null;
        });
    }

    private BikeShop.Opened withdrawnWhileAccepted() {
        system.manner = FakeSystem.Manner.LATER;
        var shop = connected();
        orders(shop, "finn");
        Eventually.get(() -> call(shop), call -> call.state() == SupplierCall.State.ACCEPTED);
        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "finn"));
        Eventually.get(() -> advocates(shop), reward -> reward.state() == RewardState.CANCELED);
        return shop;
    }

    private static String referral(Reward reward) {
        return Referral.of(reward.origin().referralId()).publicId();
    }

    private static String outstanding(ApiClient server) {
        return server.gets("/api/v1/ledger/balances").jsonPath().getString("data[0].outstanding.value");
    }

    private BikeShop.Opened connected() {
        var shop = shops.open(this::bySupplier);
        connect(shop);
        return shop;
    }

    private void connect(BikeShop.Opened shop) {
        connect(shop, "/rewards");
    }

    private void connect(BikeShop.Opened shop, String path) {
        var url = new WebUrl("http://127.0.0.1:" + WithFakeSystem.port() + path);
        shops.as(shop.merchantId(), () -> {
            connecting.through(supplier(), url, clock.instant());
            return null;
        });
    }

    private CampaignTerms bySupplier(CampaignTerms terms) {
        var supplier = Supplier.named("Gifts", clock.instant());
        supplier.persistAndFlush();
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(), new RewardTerms(advocate.trigger(), advocate.value(), 0, supplier.publicId()));
    }

    private void orders(BikeShop.Opened shop, String friend) {
        var before = advocatesOf(shop).size();
        var email = friend + "@example.org";
        shops.claims(shop, email, shops.advocate(shop, "maria@example.com"));
        shops.sends(shop, "conversion", Map.of("email", email, "partner_conversion_id", friend, "cart_value", "99.90"));
        Eventually.get(() -> advocatesOf(shop), found -> found.size() == before + 1);
    }

    private Reward handedOver(BikeShop.Opened shop) {
        return Eventually.get(() -> advocates(shop), reward -> reward.code() != null);
    }

    private Reward advocates(BikeShop.Opened shop) {
        return advocatesOf(shop).getFirst();
    }

    private List<Reward> advocatesOf(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Reward.<Reward>list("order by eligibleAt, id")).stream()
                .filter(reward -> reward.role() == Role.ADVOCATE)
                .toList();
    }

    private SupplierCall call(BikeShop.Opened shop) {
        return Eventually.get(
                        () -> shops.as(shop.merchantId(), () -> SupplierCall.<SupplierCall>listAll()),
                        all -> !all.isEmpty())
                .getLast();
    }

    private static Supplier supplier() {
        return Supplier.all().getFirst();
    }
}
