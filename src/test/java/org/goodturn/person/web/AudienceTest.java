package org.goodturn.person.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.event.EventSource;
import org.goodturn.person.Person;
import org.goodturn.person.audience.Audiences;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is in an audience, and what reward rules make of it. */
@QuarkusTest
class AudienceTest {

    private static final String FINN = "finn@example.org";

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    @Inject
    Audiences audiences;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient server;
    private PortalVisitor olga;

    @BeforeEach
    void open() {
        open(List.of());
    }

    private void open(List<RewardCondition> conditions) {
        shop = shops.open(terms -> terms.withRewards(terms.friend(), with(terms.advocate(), conditions)));
        server = new ApiClient(shops.secretKey(shop));
        olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);
    }

    @Test
    void what_people_did_says_who_is_in_it() {
        buys(FINN, "1", "6e1", Duration.ofDays(40));
        buys(FINN, "2", "50", Duration.ofDays(2));
        buys("ada@example.org", "3", "+500.", Duration.ofDays(100));
        past.tells(shop, "conversion", EventSource.API, order(FINN, "2", "50"), clock.instant());

        assertThat(in("{\"kind\": \"ordered\", \"times\": 2}")).containsExactly(FINN);
        assertThat(in("{\"kind\": \"ordered\", \"times\": 3}")).isEmpty();
        assertThat(in("{\"kind\": \"ordered\", \"times\": 2, \"days\": 30}")).isEmpty();
        assertThat(in("{\"kind\": \"spent\", \"amount\": \"110\"}")).containsExactlyInAnyOrder(FINN, "ada@example.org");
        assertThat(in("{\"kind\": \"spent\", \"amount\": \"110.01\"}")).containsExactly("ada@example.org");
        assertThat(in("{\"kind\": \"spent\", \"amount\": \"50\", \"currency\": \"CHF\"}"))
                .isEmpty();
        assertThat(in("{\"kind\": \"seen\", \"days\": 30}")).containsExactly(FINN);
        assertThat(in("{\"kind\": \"not_seen\", \"days\": 30}")).containsExactly("ada@example.org");
        assertThat(in("{\"kind\": \"spent\", \"amount\": \"110\"}, {\"kind\": \"seen\", \"days\": 30}"))
                .containsExactly(FINN);
    }

    @Test
    void an_order_that_was_cancelled_counts_for_nothing_from_then_on() {
        buys(FINN, "1", "60", Duration.ofDays(9));
        buys("ada@example.org", "2", "60", Duration.ofDays(9));
        buys("tom@example.org", "3", "60", Duration.ofDays(9));
        cancels("1", EventSource.API, Duration.ofDays(2));
        cancels("2", EventSource.BROWSER, Duration.ofDays(2));
        past.tells(
                shop,
                "order_refunded",
                EventSource.API,
                Map.of("partner_conversion_id", "3", "refund_amount", "30"),
                clock.instant());

        assertThat(in("{\"kind\": \"ordered\", \"times\": 1}"))
                .containsExactlyInAnyOrder("ada@example.org", "tom@example.org");
        assertThat(in("{\"kind\": \"spent\", \"amount\": \"60\"}"))
                .containsExactlyInAnyOrder("ada@example.org", "tom@example.org");
        assertThat(in("{\"kind\": \"seen\", \"days\": 30}")).contains(FINN);
    }

    @Test
    void what_was_cancelled_later_counts_for_what_was_decided_before() {
        var buyers = audience("{\"kind\": \"ordered\", \"times\": 1}");
        buys(FINN, "1", "60", Duration.ofDays(9));
        cancels("1", EventSource.API, Duration.ofDays(2));

        assertThat(isIn(buyers, FINN, Duration.ofDays(3))).isTrue();
        assertThat(isIn(buyers, FINN, Duration.ofDays(1))).isFalse();
    }

    @Test
    void who_brought_friends_is_in_it_from_their_order_on() {
        var code = shops.advocate(shop, "maria@example.com");
        shops.claims(shop, FINN, code);
        assertThat(in("{\"kind\": \"referred\", \"friends\": 1}")).isEmpty();

        buys(FINN, "1", "60", Duration.ZERO);

        assertThat(in("{\"kind\": \"referred\", \"friends\": 1}")).containsExactly("maria@example.com");
    }

    @Test
    void what_is_known_of_people_says_who_is_in_it() {
        past.tells(
                shop,
                "identify",
                EventSource.API,
                Map.of("email", FINN, "age", "25", "city", "Basel"),
                clock.instant());
        past.tells(shop, "identify", EventSource.API, Map.of("email", "ada@example.org", "age", "9"), clock.instant());

        assertThat(in(trait("city", "is", "basel"))).containsExactly(FINN);
        assertThat(in(trait("city", "contains", "ase"))).containsExactly(FINN);
        assertThat(in(trait("city", "is_not", "Bern"))).containsExactly(FINN);
        assertThat(in(trait("age", "at_least", "10"))).containsExactly(FINN);
        assertThat(in(trait("age", "at_most", "9"))).containsExactly("ada@example.org");
        assertThat(in(trait("city", "at_least", "1"))).isEmpty();
    }

    @Test
    void a_list_is_uploaded_added_to_taken_from_and_replaced() {
        var list = "/api/v1/audiences/" + audience("") + "/members";
        var first = server.uploads(
                        list, "email,name\nfinn@example.org,Finn\n\nnobody@\nc-77,\nfinn@example.org,again\n")
                .jsonPath();

        assertThat(first.getInt("added")).isEqualTo(2);
        assertThat(first.getInt("refused")).isEqualTo(1);
        assertThat(first.getInt("errors[0].line")).isEqualTo(4);
        assertThat(members(list)).containsExactlyInAnyOrder(FINN, "c-77");
        assertThat(server.uploads(list + "?mode=remove", "c-77\nstranger@example.net")
                        .jsonPath()
                        .getInt("removed"))
                .isEqualTo(1);
        assertThat(members(list)).containsExactly(FINN);
        assertThat(server.gets("/api/v1/people?email=stranger@example.net")
                        .jsonPath()
                        .getList("data"))
                .isEmpty();
        var replaced = server.uploads(list + "?mode=replace", "ada@example.org").jsonPath();
        assertThat(replaced.getInt("added")).isEqualTo(1);
        assertThat(replaced.getInt("removed")).isEqualTo(1);
        assertThat(members(list)).containsExactly("ada@example.org");
        assertThat(server.uploads(list + "?mode=forget", "x").statusCode()).isEqualTo(422);
        assertThat(server.posts(list, "{}").statusCode()).isEqualTo(415);
        assertThat(server.uploads(
                                "/api/v1/audiences/" + audience("{\"kind\": \"seen\", \"days\": 1}") + "/members", "x")
                        .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void a_table_is_read_as_the_spreadsheet_of_any_country_writes_it(String separator) {
        var list = "/api/v1/audiences/" + audience("") + "/members";
        var table = "\uFEFFCustomer|name\r\nc-1|Anna\r\n\"c,;2\"|Bob\r\nfinn@example.org|Finn\r\n";

        server.uploads(list, table.replace("|", separator)).then().body("added", equalTo(3), "refused", equalTo(0));

        assertThat(members(list)).containsExactlyInAnyOrder("c-1", "c,;2", FINN);
    }

    @Test
    void quotes_keep_a_separator_of_others_in_an_id() {
        var list = "/api/v1/audiences/" + audience("") + "/members";

        server.uploads(list, "c-0\n\"a;1\",Anna\n\"b;2\"\n");

        assertThat(members(list)).containsExactlyInAnyOrder("c-0", "a;1", "b;2");
    }

    @Test
    void a_table_that_is_not_utf_8_changes_nothing() {
        var list = "/api/v1/audiences/" + audience("") + "/members";
        server.uploads(list, FINN);
        var latin = "c-1\nM\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);

        server.uploads(list + "?mode=replace", latin)
                .then()
                .statusCode(422)
                .body("fields.table", startsWith("a table in UTF-8"));
        var refused = olga.uploads(list.replace("/api/v1", "/portal/people"), latin, "mode", "add");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(olga.read(refused).text()).contains("a table in UTF-8");
        assertThat(members(list)).containsExactly(FINN);
        assertThat(server.gets("/api/v1/people").jsonPath().getList("data")).hasSize(1);
    }

    @Test
    void a_table_of_nobody_takes_the_place_of_no_list() {
        var list = "/api/v1/audiences/" + audience("") + "/members";
        server.uploads(list, FINN);

        for (var wrong : List.of("email\nnobody@\n@\n", "", "\n\n", ",x\n")) {
            server.uploads(list + "?mode=replace", wrong)
                    .then()
                    .statusCode(422)
                    .body("fields.table", startsWith("at least one person"));
            var refused = olga.uploads(list.replace("/api/v1", "/portal/people"), wrong, "mode", "replace");
            assertThat(refused.statusCode()).isEqualTo(422);
        }
        assertThat(members(list)).containsExactly(FINN);
        server.uploads(list + "?mode=replace", "email\nnobody@\n")
                .then()
                .body("detail", endsWith("Line 2: No e-mail address."));
        server.uploads(list + "?mode=replace", "email\n").then().statusCode(200).body("removed", equalTo(1));
        assertThat(members(list)).isEmpty();
    }

    @Test
    void a_long_list_is_taken_and_members_are_shown_in_pages() {
        var list = "/api/v1/audiences/" + audience("") + "/members";
        var many = IntStream.range(0, 1201).mapToObj(i -> "c-" + i).collect(Collectors.joining("\n"));

        assertThat(server.uploads(list, many).jsonPath().getInt("added")).isEqualTo(1201);

        var page = server.gets(list + "?limit=100").jsonPath();
        assertThat(page.getList("data")).hasSize(100);
        assertThat(page.getString("next_cursor")).isNotNull();
        var shown = olga.opens(list.replace("/api/v1", "/portal/people").replace("/members", ""));
        assertThat(shown.select("tbody tr")).hasSize(25);
        assertThat(shown.text()).contains("1,201");
        assertThat(olga.opens(shown.select("a[href*=after]").attr("href")).select("tbody tr"))
                .hasSize(25);
    }

    @Test
    void colleagues_make_one_in_the_portal_and_upload_its_members() {
        assertThat(olga.posts("/portal/people/audiences", "name", "", "ordered", "many")
                        .statusCode())
                .isEqualTo(422);
        assertThat(olga.posts("/portal/people/audiences", "name", "Recent", "days", "30")
                        .statusCode())
                .isEqualTo(422);
        var made = olga.posts("/portal/people/audiences", "name", "Regulars", "ordered", "2", "days", "365");
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(olga.posts("/portal/people/audiences", "name", "Regulars").statusCode())
                .isEqualTo(422);
        assertThat(olga.opens("/portal/people/audiences").text())
                .contains("Regulars", "People who ordered at least 2 times in the last 365 days.");

        var list = olga.posts("/portal/people/audiences", "name", "Club")
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        var answer = olga.read(olga.uploads(list + "/members", "finn@example.org\nnobody@\n", "mode", "add"));

        assertThat(answer.select("[role=status]").text()).contains("Added 1", "refused 1", "Line 2");
        assertThat(answer.select("tbody").text()).contains(FINN);
        assertThat(olga.opens("/portal/people/audiences").select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Club") && row.endsWith(" 1"))
                .anyMatch(row -> row.startsWith("Regulars") && row.endsWith(" 0"));
    }

    @Test
    void what_no_rule_asks_for_is_deleted_with_its_list() {
        var first = audience("");
        server.uploads("/api/v1/audiences/" + first + "/members", FINN);
        var second = audience("");

        assertThat(server.deletes("/api/v1/audiences/" + first).statusCode()).isEqualTo(204);
        assertThat(server.deletes("/api/v1/audiences/" + first).statusCode()).isEqualTo(404);
        olga.posts("/portal/people/audiences/" + second + "/deletion").then().statusCode(303);

        assertThat(server.gets("/api/v1/audiences").jsonPath().getList("data")).isEmpty();
        assertThat(server.gets("/api/v1/people?email=" + FINN).jsonPath().getList("data"))
                .hasSize(1);
    }

    @Test
    void what_a_rule_asks_for_stays_and_the_answer_names_the_campaign() {
        open(List.of(new RewardCondition.InAudience(Role.ADVOCATE, "Club")));
        var club = server.posts("/api/v1/audiences", "{\"name\": \"Club\"}")
                .jsonPath()
                .getString("audience_id");

        var refused = server.deletes("/api/v1/audiences/" + club);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("audience.in_use");
        assertThat(refused.jsonPath().getString("detail")).contains("(version 1)");
        olga.posts("/portal/people/audiences/" + club + "/deletion").then().statusCode(303);
        assertThat(olga.opens("/portal/people/audiences/" + club).text()).contains("Reward rules ask for it");
    }

    @Test
    void the_audiences_that_somebody_is_in_are_shown_with_the_person() {
        var list = server.posts("/api/v1/audiences", "{\"name\": \"Club\"}")
                .jsonPath()
                .getString("audience_id");
        server.posts("/api/v1/audiences", "{\"name\": \"Others\"}");
        server.uploads("/api/v1/audiences/" + list + "/members", FINN);
        server.posts(
                "/api/v1/events?wait=true",
                "{\"event_name\": \"identify\", \"data\": {\"email\": \"finn@example.org\", \"vip\": true, \"old\": false}}");
        var finn = server.gets("/api/v1/people?email=" + FINN).jsonPath().getString("data[0].person_id");

        var mine = server.gets("/api/v1/people/" + finn + "/audiences").jsonPath();

        assertThat(mine.getList("data.name")).containsExactly("Club", "vip");
        assertThat(mine.getList("data.audience_id")).containsExactly(list, null);
        assertThat(olga.opens("/portal/people/" + finn).select("#audiences li").eachText())
                .containsExactly("Club", "vip by a parameter");
    }

    @Test
    void audiences_are_listed_in_pages() {
        IntStream.range(0, 27).forEach(i -> server.posts("/api/v1/audiences", "{\"name\": \"Set " + i + "\"}"));

        var first = server.gets("/api/v1/audiences?limit=20").jsonPath();
        var second = server.gets("/api/v1/audiences?limit=20&cursor=" + first.getString("next_cursor"))
                .jsonPath();
        var shown = olga.opens("/portal/people/audiences");

        assertThat(first.getList("data.name")).hasSize(20).startsWith("Set 26");
        assertThat(second.getList("data.name")).hasSize(7).endsWith("Set 0");
        assertThat(second.getString("next_cursor")).isNull();
        assertThat(shown.select("tbody tr")).hasSize(25);
        assertThat(olga.opens(shown.select("a[href*=after]").attr("href")).select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void a_rule_rewards_those_who_were_in_it_then() {
        open(List.of(new RewardCondition.InAudience(Role.ADVOCATE, "Club")));
        var maria = shops.advocate(shop, "maria@example.com");
        shops.claims(shop, FINN, maria);
        buys(FINN, "1", "60", Duration.ZERO);
        assertThat(advocatesRewards()).isZero();

        var list = "/api/v1/audiences/"
                + server.posts("/api/v1/audiences", "{\"name\": \"Club\"}")
                        .jsonPath()
                        .getString("audience_id")
                + "/members";
        server.uploads(list, "maria@example.com");
        shops.claims(shop, "ada@example.org", maria);
        buys("ada@example.org", "2", "60", Duration.ZERO);
        assertThat(advocatesRewards()).isEqualTo(1);
        assertThat(server.gets("/api/v1/why?order=2").asString()).contains("is in the audience “Club”");

        server.uploads(list + "?mode=remove", "maria@example.com");
        shops.claims(shop, "tom@example.org", maria);
        buys("tom@example.org", "3", "60", Duration.ZERO);
        assertThat(advocatesRewards()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_asked_is_said() {
        for (var wrong : List.of(
                "{\"kind\": \"rich\"}",
                "{\"kind\": \"ordered\", \"times\": 0}",
                "{\"kind\": \"spent\", \"amount\": \"much\"}",
                "{\"kind\": \"ordered\", \"times\": 2.5}",
                "{\"kind\": \"ordered\", \"times\": 1, \"days\": \"soon\"}",
                trait("age", "at_least", "old"))) {
            var answer = server.posts("/api/v1/audiences", "{\"name\": \"x\", \"conditions\": [" + wrong + "]}");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.jsonPath().getMap("fields").keySet().toString()).contains("conditions[0]");
        }
    }

    @Test
    void it_can_be_read_in_every_look() {
        var list = "/api/v1/audiences/" + audience("") + "/members";
        server.uploads(list, "finn@example.org\nada@example.org");
        var visitor = tells("\"anonymous_id\": \"browser-1\"");
        var finn = tells("\"anonymous_id\": \"browser-2\", \"email\": \"finn@example.org\", \"vip\": true");
        olga.opens("/portal/developers/identity");
        olga.posts("/portal/developers/identity/encryption-keys");
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            window.opens(base + "/portal/people/audiences");
            window.shows("person/audiences");
            window.opens(base + list.replace("/api/v1", "/portal/people").replace("/members", ""));
            window.shows("person/audience");
            window.opens(base + "/portal/people/audiences/new");
            window.shows("person/new-audience");
            window.opens(base + "/portal/people/" + finn);
            window.shows("person/in-audiences");
            window.opens(base + "/portal/people/" + visitor);
            window.shows("person/visitor");
            window.opens(base + "/portal/people?role=visitor");
            window.shows("person/visitors");
            window.opens(base + "/portal/developers/identity");
            window.shows("person/identity");
        });
    }

    /** @return whose it is */
    private String tells(String data) {
        return server.posts("/api/v1/events?wait=true", "{\"event_name\": \"opened\", \"data\": {" + data + "}}")
                .jsonPath()
                .getString("person_id");
    }

    private static RewardTerms with(RewardTerms terms, List<RewardCondition> conditions) {
        return new RewardTerms(
                terms.trigger(),
                terms.event(),
                terms.value(),
                terms.holdDays(),
                terms.veto(),
                terms.pool(),
                conditions,
                terms.recurrence(),
                terms.caps(),
                terms.expiryDays(),
                null);
    }

    private static String trait(String parameter, String comparison, String value) {
        return "{\"kind\": \"trait\", \"parameter\": \"%s\", \"comparison\": \"%s\", \"value\": \"%s\"}"
                .formatted(parameter, comparison, value);
    }

    private String audience(String conditions) {
        var name = java.util.UUID.randomUUID().toString();
        return server.posts("/api/v1/audiences", "{\"name\": \"%s\", \"conditions\": [%s]}".formatted(name, conditions))
                .jsonPath()
                .getString("audience_id");
    }

    private List<String> in(String conditions) {
        return members("/api/v1/audiences/" + audience(conditions) + "/members");
    }

    private boolean isIn(String audience, String email, Duration ago) {
        return shops.as(
                shop.merchantId(),
                () ->
                        audiences
                                .of(
                                        Person.of(new EmailAddress(email)).orElseThrow(),
                                        clock.instant().minus(ago))
                                .stream()
                                .anyMatch(one -> one.publicId().equals(audience)));
    }

    private List<String> members(String path) {
        return server.gets(path).jsonPath().<Map<String, String>>getList("data").stream()
                .map(member -> member.get("email") == null ? member.get("partner_user_id") : member.get("email"))
                .toList();
    }

    private long advocatesRewards() {
        return server.gets("/api/v1/rewards?role=advocate")
                .jsonPath()
                .getList("data")
                .size();
    }

    private void buys(String email, String number, String worth, Duration ago) {
        past.tells(
                shop,
                "conversion",
                EventSource.API,
                order(email, number, worth),
                clock.instant().minus(ago));
    }

    private void cancels(String number, EventSource source, Duration ago) {
        past.tells(
                shop,
                "order_cancelled",
                source,
                Map.of("partner_conversion_id", number),
                clock.instant().minus(ago));
    }

    private static Map<String, String> order(String email, String number, String worth) {
        return Map.of("email", email, "partner_conversion_id", number, "cart_value", worth, "currency", "EUR");
    }
}
