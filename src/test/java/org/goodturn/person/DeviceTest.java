package org.goodturn.person;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Role;
import org.goodturn.share.Channel;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is known by a browser or device first, and says later who it is. */
@QuarkusTest
class DeviceTest {

    private static final String FINN = "finn@example.org";
    private static final String FAY = "fay@example.org";

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient api;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
    }

    @Test
    void who_has_only_a_device_is_anonymous_and_listed_for_who_asks() {
        var visitor = visits();

        assertThat(level(visitor)).isEqualTo("ANONYMOUS");
        assertThat(people("")).isEmpty();
        assertThat(people("?level=ANONYMOUS")).containsExactly(visitor);
        assertThat(api.gets("/api/v1/people?level=SURE").statusCode()).isEqualTo(422);
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
        var name = "Visitor " + visitor.substring(visitor.length() - 4).toUpperCase(Locale.ROOT);
        assertThat(sam.opens("/portal/people").text()).doesNotContain(name);
        assertThat(sam.opens("/portal/people?role=visitor").text()).contains(name, "Anonymous");
        assertThat(sam.opens("/portal/people/" + visitor).text()).contains(name, "Nobody has said yet who this is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oib", "obi", "iob", "ibo", "boi", "bio"})
    void what_was_done_before_is_the_persons_in_whatever_order_we_hear_of_it(String order) {
        shops.claims(shop, FINN, shops.advocate(shop, "maria@example.com"));

        order.chars().forEach(this::tells);

        var finn = people("?email=" + FINN).getFirst();
        assertThat(people("?level=ANONYMOUS")).isEmpty();
        assertThat(person(finn).getString("customer_since")).isNotNull();
        assertThat(person(finn).getString("parameters.plan")).isEqualTo("pro");
        assertThat(rewards()).containsExactlyInAnyOrder("friend", "advocate");
    }

    private void tells(int what) {
        switch (what) {
            case 'o' -> tell("conversion", order("anonymous_id", "b-1"));
            case 'i' -> knows(FINN);
            default -> tell("identify", Map.of("anonymous_id", "b-1", "plan", "pro"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cio", "coi", "ico", "ioc", "oci", "oic"})
    void a_click_before_anybody_said_who_it_is_speaks_for_the_advocate(String order) {
        var now = clock.instant();
        var code = shops.advocate(shop, "maria@example.com");
        var click = past.clicks(shop, code, Channel.WHATSAPP, now.minusSeconds(60));

        order.chars().forEach(what -> {
            switch (what) {
                case 'c' -> segment("page", """
                        {"type": "page", "anonymousId": "b-1", "timestamp": "%s",
                         "context": {"page": {"search": "?gt_click=%s"}}}""".formatted(now.minusSeconds(59), click));
                case 'i' -> segment("identify", """
                        {"type": "identify", "anonymousId": "b-1", "userId": "c-7", "timestamp": "%s"}""".formatted(now));
                default -> tell("conversion", order("partner_user_id", "c-7"));
            }
        });

        Eventually.get(this::rewards, roles -> roles.contains("advocate"));
    }

    @Test
    void nobody_is_promised_anything_for_a_device_alone() {
        var bought = new HashMap<>(order("anonymous_id", "b-1"));
        bought.put("advocate_code", shops.advocate(shop, "maria@example.com"));

        var told = tell("conversion", bought);

        assertThat(told.getList("reasons.code")).containsExactly("referral.anonymous");
        assertThat(rewards()).isEmpty();
        knows(FINN);
        assertThat(rewards()).contains("advocate");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_household_shares_a_device_and_who_was_there_first_owns_what_was_done_before(boolean inOrder) {
        var visitor = visits();
        var before =
                Map.of("event_time", clock.instant().minus(Duration.ofDays(2)).toString());

        for (var who : inOrder ? List.of(FINN, FAY) : List.of(FAY, FINN)) {
            tell("signed_in", Map.of("anonymous_id", "b-1", "email", who), who.equals(FINN) ? before : Map.of());
        }

        assertThat(people("")).hasSize(2);
        assertThat(person(visitor).getString("email")).isEqualTo(FINN);
        assertThat(person(people("?email=" + FAY).getFirst()).getString("email"))
                .isEqualTo(FAY);
    }

    @Test
    void a_device_of_half_a_town_is_nobodys() {
        var visitor = visits();

        IntStream.range(0, 5).forEach(i -> knows("p" + i + "@example.org"));

        assertThat(level(visitor)).isEqualTo("ANONYMOUS");
        assertThat(people("")).hasSize(5);
    }

    @Test
    void what_staff_told_apart_stays_apart() {
        var visitor = visits();
        knows(FINN);
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
        var undo = sam.opens("/portal/people/" + people("?email=" + FINN).getFirst())
                .selectFirst("form[action$=/undoing]")
                .attr("action");

        sam.posts(undo, "reason", "A tablet of the shop").then().statusCode(303);
        knows(FINN);
        visits();

        assertThat(level(visitor)).isEqualTo("ANONYMOUS");
    }

    @Test
    void many_who_tell_of_a_device_and_its_person_at_once_tell_of_one_person() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> shops.sends(
                        shop,
                        "opened",
                        i % 2 == 0 ? Map.of("anonymous_id", "b-1") : Map.of("anonymous_id", "b-1", "email", FINN)));

        Eventually.get(() -> people("?level=ANONYMOUS").size(), size -> size == 0);
        assertThat(people("")).hasSize(1);
    }

    @Test
    void robots_that_look_at_pages_and_browsers_that_may_say_anything_make_nobody() {
        segment("page", "{\"type\": \"page\", \"anonymousId\": \"robot-1\", \"messageId\": \"m-1\"}");
        past.tells(shop, "opened", EventSource.BROWSER, Map.of("device_id", "b-1"), clock.instant());

        assertThat(people("?level=ANONYMOUS")).isEmpty();
    }

    @Test
    void who_is_forgotten_is_forgotten_with_their_devices() {
        tell("wish_list_opened", Map.of("anonymous_id", "b-1", "first_name", "Canary"));
        knows(FINN);

        tell("deletion_requested", Map.of("email", FINN));

        var again = visits();
        assertThat(level(again)).isEqualTo("ANONYMOUS");
        assertThat(person(again).getString("first_name")).isNull();
        tell("deletion_requested", Map.of("anonymous_id", "b-1"));
        assertThat(people("?level=ANONYMOUS")).isEmpty();
    }

    @Test
    void a_device_alone_does_not_say_who_is_to_be_forgotten() {
        visits();
        knows(FINN);

        var told = tell("deletion_requested", Map.of("anonymous_id", "b-1"));

        assertThat(told.getList("reasons.code")).contains("person.not_erased");
        assertThat(people("?email=" + FINN)).hasSize(1);
    }

    private String visits() {
        return tell("wish_list_opened", Map.of("anonymous_id", "b-1")).getString("person_id");
    }

    private void knows(String email) {
        tell("signed_in", Map.of("anonymous_id", "b-1", "email", email));
    }

    private static Map<String, String> order(String key, String who) {
        return Map.of(key, who, "partner_conversion_id", "1001", "cart_value", "100");
    }

    private void segment(String path, String message) {
        given().auth()
                .preemptive()
                .basic(api.key(), "")
                .contentType(ContentType.JSON)
                .body(message)
                .post("/v1/" + path)
                .then()
                .statusCode(200);
    }

    private JsonPath tell(String name, Map<String, String> data) {
        return tell(name, data, Map.of());
    }

    private JsonPath tell(String name, Map<String, String> data, Map<String, String> about) {
        var event = new HashMap<String, Object>(about);
        event.putAll(Map.of("event_name", name, "data", data));
        return api.posts("/api/v1/events?wait=true", json.valueToTree(event).toString())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath person(String id) {
        return api.gets("/api/v1/people/" + id).jsonPath();
    }

    private String level(String id) {
        return person(id).getString("level");
    }

    private List<String> people(String filter) {
        return api.gets("/api/v1/people" + filter).jsonPath().getList("data.person_id");
    }

    private List<String> rewards() {
        return api.gets("/api/v1/rewards").jsonPath().getList("data.role");
    }
}
