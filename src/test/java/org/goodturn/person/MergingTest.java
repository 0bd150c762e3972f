package org.goodturn.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two who turn out to be one are one, however we learn of it, and two again when somebody says so. */
@QuarkusTest
class MergingTest {

    private static final String EVENTS = "/api/v1/events?wait=true";
    private static final String FINN = "finn@example.org";
    private static final String MARIA = "maria@example.com";

    private static final Map<Character, String> TOLD = Map.of(
            'e',
                    "{\"event_name\": \"signed_in\", \"data\": {\"email\": \"finn@example.org\", \"first_name\": \"Finn\"}}",
            'o',
                    "{\"event_name\": \"conversion\", \"data\": {\"partner_user_id\": \"c-7\", \"partner_conversion_id\": \"1001\","
                            + " \"cart_value\": \"100\"}}",
            'b',
                    "{\"event_name\": \"identify\", \"data\": {\"email\": \"finn@example.org\", \"partner_user_id\": \"c-7\"}}");

    private static final String ORDER = "{\"event_name\": \"conversion\", \"data\": {\"email\": \"finn@example.org\","
            + " \"partner_conversion_id\": \"1001\", \"cart_value\": \"100\"}}";

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient api;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eob", "ebo", "oeb", "obe", "beo", "boe"})
    void in_whatever_order_we_hear_of_it_it_ends_alike(String order) {
        shops.claims(shop, FINN, shops.advocate(shop, MARIA));

        order.chars().forEach(told -> tell(TOLD.get((char) told)));

        var finn = people("email=" + FINN);
        assertThat(finn.getList("data.person_id")).hasSize(1);
        assertThat(finn.getString("data[0].partner_user_id")).isEqualTo("c-7");
        assertThat(finn.getString("data[0].customer_since")).isNotNull();
        assertThat(people("partner_user_id=c-7").getString("data[0].person_id"))
                .isEqualTo(finn.getString("data[0].person_id"));
        assertThat(rewards().getList("data.role")).containsExactlyInAnyOrder("friend", "advocate");
        assertThat(api.gets("/api/v1/referrals").jsonPath().getList("data.state"))
                .containsExactly("APPROVED");
    }

    @Test
    void the_id_that_was_answered_before_still_leads_to_the_person() {
        var first = tell(TOLD.get('o')).getString("person_id");

        tell(TOLD.get('b'));

        var survivor = people("email=" + FINN).getString("data[0].person_id");
        assertThat(survivor).isNotEqualTo(first);
        assertThat(api.gets("/api/v1/people/" + first).jsonPath().getString("person_id"))
                .isEqualTo(survivor);
        assertThat(tell("{\"event_name\": \"x\", \"data\": {\"partner_user_id\": \"c-7\"}}")
                        .getString("person_id"))
                .isEqualTo(survivor);
    }

    @Test
    void many_who_tell_of_one_person_at_once_tell_of_one_person() {
        IntStream.range(0, 30)
                .parallel()
                .forEach(i -> shops.sends(
                        shop,
                        "visited",
                        switch (i % 3) {
                            case 0 -> Map.of("email", FINN);
                            case 1 -> Map.of("partner_user_id", "c-7");
                            default -> Map.of("email", FINN, "partner_user_id", "c-7");
                        }));

        Eventually.get(
                () -> api.gets("/api/v1/people").jsonPath().getList("data").size(), size -> size == 1);
        assertThat(people("partner_user_id=c-7").getString("data[0].email")).isEqualTo(FINN);
    }

    @Test
    void two_addresses_that_share_an_id_are_not_merged_but_shown_to_staff() {
        tell(TOLD.get('b'));
        var told = tell(
                "{\"event_name\": \"identify\", \"data\": {\"email\": \"fay@example.org\", \"partner_user_id\": \"c-7\"}}");

        assertThat(told.getList("reasons.code")).contains("person.conflict");
        assertThat(api.gets("/api/v1/people").jsonPath().getList("data.email"))
                .containsExactlyInAnyOrder(FINN, "fay@example.org");
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
        for (var email : List.of(FINN, "fay@example.org")) {
            assertThat(sam.opens(page(email)).select("#identities").text()).contains("Conflict");
        }
    }

    @Test
    void a_second_customer_id_of_one_address_is_a_conflict_too() {
        tell(TOLD.get('b'));
        tell("{\"event_name\": \"x\", \"data\": {\"partner_user_id\": \"c-8\"}}");

        var told = tell(
                "{\"event_name\": \"x\", \"data\": {\"email\": \"finn@example.org\", \"partner_user_id\": \"c-8\"}}");

        assertThat(told.getList("reasons.code")).contains("person.conflict");
        assertThat(people("email=" + FINN).getString("data[0].partner_user_id")).isEqualTo("c-7");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_alias_of_segment_says_that_two_ids_are_one_persons(boolean first) {
        if (first) {
            alias();
        }
        tell("{\"event_name\": \"x\", \"data\": {\"partner_user_id\": \"old-7\"}}");
        if (!first) {
            alias();
        }

        var now = people("partner_user_id=c-7").getString("data[0].person_id");
        assertThat(now).isNotNull();
        assertThat(people("partner_user_id=old-7").getString("data[0].person_id"))
                .isEqualTo(now);
        assertThat(tell("{\"event_name\": \"x\", \"data\": {\"partner_user_id\": \"old-7\"}}")
                        .getString("person_id"))
                .isEqualTo(now);
    }

    private void alias() {
        given().auth()
                .preemptive()
                .basic(api.key(), "")
                .contentType(ContentType.JSON)
                .body("{\"type\": \"alias\", \"userId\": \"c-7\", \"previousId\": \"old-7\"}")
                .post("/v1/alias")
                .then()
                .statusCode(200);
        Eventually.get(() -> people("partner_user_id=old-7").getList("data").size(), size -> size == 1);
        Eventually.get(() -> shops.as(shop.merchantId(), () -> PersonMerge.count()), merges -> merges == 1);
    }

    @Test
    void a_browser_joins_nobody() {
        tell(TOLD.get('e'));
        tell(TOLD.get('o'));

        past.tells(
                shop,
                "identify",
                EventSource.BROWSER,
                Map.of("email", FINN, "partner_user_id", "c-7"),
                clock.instant());

        assertThat(api.gets("/api/v1/people").jsonPath().getList("data")).hasSize(2);
        assertThat(people("email=" + FINN).getString("data[0].partner_user_id")).isNull();
    }

    @Test
    void what_is_undone_is_as_before_and_does_not_come_back_by_itself() {
        tell(TOLD.get('e'));
        var customer = tell(TOLD.get('o')).getString("person_id");
        tell(TOLD.get('b'));
        var finn = people("email=" + FINN).getString("data[0].person_id");
        var meanwhile = tell("{\"event_name\": \"x\", \"data\": {\"partner_user_id\": \"c-7\"}}");
        assertThat(meanwhile.getString("person_id")).isEqualTo(finn);
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);

        var undo = sam.opens("/portal/people/" + finn)
                .selectFirst("form[action$=/undoing]")
                .attr("action");
        assertThat(sam.read(sam.posts(undo, "reason", "")).select("h1").text()).isEqualTo("Make them two people again");
        sam.posts(undo, "reason", "His brother orders for him").then().statusCode(303);

        assertThat(people("partner_user_id=c-7").getString("data[0].person_id")).isEqualTo(customer);
        assertThat(api.gets("/api/v1/events/" + meanwhile.getString("event_id"))
                        .jsonPath()
                        .getString("person_id"))
                .isEqualTo(customer);
        assertThat(people("email=" + FINN).getString("data[0].partner_user_id")).isNull();
        assertThat(people("email=" + FINN).getString("data[0].customer_since")).isNull();
        assertThat(api.gets("/api/v1/people/" + customer).jsonPath().getString("customer_since"))
                .isNotNull();
        assertThat(sam.opens("/portal/people/" + customer).select("#timeline").text())
                .contains("Told apart again", "His brother orders for him");
        assertThat(tell(TOLD.get('b')).getList("reasons.code")).contains("person.conflict");
        assertThat(api.gets("/api/v1/people").jsonPath().getList("data")).hasSize(2);
        sam.posts(undo, "reason", "Again").then().statusCode(409);
    }

    @Test
    void staff_merge_two_addresses_and_both_codes_lead_to_one_advocate() {
        var code = shops.advocate(shop, MARIA);
        var other = shops.advocate(shop, "maria@work.example");
        var survivor = people("email=" + MARIA).getString("data[0].person_id");

        merge(MARIA, "maria@work.example").then().statusCode(200);
        shops.claims(shop, FINN, code);
        shops.claims(shop, "fay@example.org", other);

        assertThat(api.gets("/api/v1/referrals?email=" + MARIA).jsonPath().getList("data"))
                .hasSize(2);
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
        assertThat(sam.opens("/portal/people/" + survivor).text()).contains(code, other, FINN, "fay@example.org");
        assertThat(sam.opens("/portal/people?q=maria@work.example").select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void who_turns_out_to_be_the_advocate_is_looked_at_before_anybody_is_paid_for_it() {
        shops.claims(shop, FINN, shops.advocate(shop, MARIA));

        var merge = merge(MARIA, FINN).jsonPath();

        assertThat(review()).isEqualTo("OPEN");
        assertThat(tell(ORDER).getList("reasons.code")).contains("self_referral");
        assertThat(rewards().getList("data.role")).doesNotContain("advocate");
        assertThat(merge.getString("merge_id")).startsWith("mrg_");
    }

    @Test
    void what_waited_for_a_merge_goes_on_when_it_is_undone() {
        shops.claims(shop, FINN, shops.advocate(shop, MARIA));
        var merge = merge(MARIA, FINN).jsonPath();

        undo(merge).then().statusCode(200);
        tell(ORDER);

        assertThat(review()).isNull();
        assertThat(rewards().getList("data.role")).containsExactlyInAnyOrder("friend", "advocate");
        undo(merge).then().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"undoing", "approval"})
    void an_order_waits_with_a_merge_that_somebody_has_to_look_at(String decision) {
        shops.claims(shop, FINN, shops.advocate(shop, MARIA));
        var merge = merge(MARIA, FINN).jsonPath();

        assertThat(tell(ORDER).getList("reasons.code")).contains("self_referral", "review.open");

        assertThat(review()).isEqualTo("OPEN");
        assertThat(state()).isEqualTo("PENDING");
        assertThat(rewards().getList("data.role")).containsExactly("friend");
        if (decision.equals("undoing")) {
            undo(merge).then().statusCode(200);
        } else {
            decide(decision).then().statusCode(200);
        }
        assertThat(state()).isEqualTo("APPROVED");
        assertThat(rewards().getList("data.role")).containsExactlyInAnyOrder("friend", "advocate");
    }

    @Test
    void what_somebody_denied_while_two_were_one_stays_denied() {
        shops.claims(shop, FINN, shops.advocate(shop, MARIA));
        var merge = merge(MARIA, FINN).jsonPath();
        tell(ORDER);

        decide("denial").then().statusCode(200);
        undo(merge).then().statusCode(200);

        assertThat(state()).isEqualTo("DENIED");
        assertThat(rewards().getList("data.role")).containsExactly("friend");
    }

    @Test
    void what_was_denied_because_two_were_one_is_decided_anew_once_they_are_two() {
        var code = shops.advocate(shop, MARIA);
        tell("{\"event_name\": \"foo\", \"data\": {\"email\": \"finn@example.org\"}}");
        var merge = merge(MARIA, FINN).jsonPath();
        assertThat(tell(ORDER.replace("\"cart_value\"", "\"advocate_code\": \"" + code + "\", \"cart_value\""))
                        .getList("reasons.code"))
                .contains("self_referral");
        tell(ORDER.replace("1001", "1002"));
        assertThat(state()).isEqualTo("DENIED");

        undo(merge).then().statusCode(200);

        assertThat(state()).isEqualTo("APPROVED");
        assertThat(rewards().getList("data.role")).containsExactlyInAnyOrder("friend", "advocate");
        assertThat(tell(ORDER.replace("1001", "1003")).getList("reasons.code")).doesNotContain("referral.denied");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_is_no_old_customer_after_all_earns_for_the_advocate(boolean orderedBeforeTheMerge) {
        var customer = tell(TOLD.get('o')).getString("person_id");
        shops.claims(shop, FINN, shops.advocate(shop, MARIA));
        var finn = people("email=" + FINN).getString("data[0].person_id");
        var order = ORDER.replace("1001", "1002");
        if (orderedBeforeTheMerge) {
            tell(order);
        }
        var merge =
                api.posts("/api/v1/people/" + finn + "/merges", body(customer)).jsonPath();
        if (!orderedBeforeTheMerge) {
            assertThat(tell(order).getList("reasons.code")).contains("existing_customer");
            assertThat(state()).isEqualTo("DENIED");
        }

        undo(merge).then().statusCode(200);

        assertThat(rewards().getList("data.role")).containsExactlyInAnyOrder("friend", "advocate");
    }

    @Test
    void one_friend_who_was_referred_as_two_counts_once() {
        shops.claims(shop, FINN, shops.advocate(shop, MARIA));
        shops.claims(shop, "finn@work.example", shops.advocate(shop, "otto@example.com"));

        merge(FINN, "finn@work.example");
        for (var order : Map.of("1001", FINN, "1002", "finn@work.example").entrySet()) {
            tell(
                    "{\"event_name\": \"conversion\", \"data\": {\"email\": \"%s\", \"partner_conversion_id\": \"%s\", \"cart_value\": \"100\"}}"
                            .formatted(order.getValue(), order.getKey()));
        }

        assertThat(rewards().getList("data.role").stream().filter("advocate"::equals))
                .hasSize(1);
        assertThat(api.gets("/api/v1/referrals?review=OPEN").jsonPath().getList("data"))
                .hasSize(1);
    }

    @Test
    void who_is_forgotten_is_forgotten_under_every_key() {
        tell(TOLD.get('o'));
        tell(TOLD.get('b'));

        tell("{\"event_name\": \"deletion_requested\", \"data\": {\"email\": \"finn@example.org\"}}");

        assertThat(people("email=" + FINN).getList("data")).isEmpty();
        assertThat(people("partner_user_id=c-7").getList("data")).isEmpty();
    }

    @Test
    void nobody_is_merged_with_themselves_or_with_another_merchants_customer() {
        tell(TOLD.get('b'));
        var elsewhere = new ApiClient(shops.secretKey(shops.open()));
        var stranger = elsewhere.posts(EVENTS, TOLD.get('e')).jsonPath().getString("person_id");
        var finn = people("email=" + FINN).getString("data[0].person_id");

        assertThat(merge(FINN, FINN).statusCode()).isEqualTo(409);
        staffAreAskedAgain("/portal/people/" + finn + "/merges", stranger);
        assertThat(api.posts("/api/v1/people/" + finn + "/merges", body(stranger))
                        .statusCode())
                .isEqualTo(422);
        assertThat(elsewhere
                        .posts("/api/v1/people/" + finn + "/merges", body(stranger))
                        .statusCode())
                .isEqualTo(404);
    }

    private void staffAreAskedAgain(String action, String stranger) {
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);

        var answer = sam.posts(action, "other", stranger, "reason", " ");

        assertThat(answer.statusCode()).isEqualTo(422);
        var form = sam.read(answer).select("form[action=" + action + "]");
        assertThat(form.select("[name=other]").val()).isEqualTo(stranger);
        assertThat(form.select(".invalid-feedback").eachText())
                .containsExactly("Nobody is known by this e-mail or id.", "Say why: it stays in the history.");
    }

    private JsonPath tell(String json) {
        return api.posts(EVENTS, json).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath people(String filter) {
        return api.gets("/api/v1/people?" + filter).jsonPath();
    }

    private JsonPath rewards() {
        return api.gets("/api/v1/rewards").jsonPath();
    }

    private String review() {
        return api.gets("/api/v1/referrals?email=" + FINN).jsonPath().getString("data[0].review");
    }

    private String state() {
        return api.gets("/api/v1/referrals?email=" + FINN).jsonPath().getString("data[0].state");
    }

    private Response decide(String decision) {
        var referral = api.gets("/api/v1/referrals?email=" + FINN).jsonPath().getString("data[0].referral_id");
        return api.posts("/api/v1/referrals/" + referral + "/" + decision, "{\"reason\": \"Looked at it\"}");
    }

    private String page(String email) {
        return "/portal/people/" + people("email=" + email).getString("data[0].person_id");
    }

    private Response merge(String one, String other) {
        var first = people("email=" + one).getString("data[0].person_id");
        var second = people("email=" + other).getString("data[0].person_id");
        return api.posts("/api/v1/people/" + first + "/merges", body(second));
    }

    private Response undo(JsonPath merge) {
        var person = merge.getString("person_id");
        return api.posts(
                "/api/v1/people/" + person + "/merges/" + merge.getString("merge_id") + "/undoing",
                "{\"reason\": \"No\"}");
    }

    private static String body(String person) {
        return "{\"person_id\": \"%s\", \"reason\": \"The same name and street\"}".formatted(person);
    }
}
