package org.goodturn.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardValue;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.share.Arrival;
import org.goodturn.share.Channel;
import org.goodturn.share.Clicks;
import org.goodturn.share.DeepLink;
import org.goodturn.share.PersonalLink;
import org.goodturn.shared.money.Money;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.PastDays;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is forgotten is found in no table any more; what was earned and counted is as before. */
@QuarkusTest
class ErasureTest {

    private static final String EVENTS = "/api/v1/events?wait=true";
    private static final String FINN = "finn.canary@example.org";

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    Clicks clicks;

    @Inject
    CampaignEditing editing;

    @Inject
    java.time.Clock clock;

    private BikeShop.Opened shop;
    private ApiClient api;

    @BeforeEach
    void finn_was_brought_and_bought() {
        shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
        shops.claims(shop, FINN, shops.advocate(shop, "maria@example.com"));
        api.posts(EVENTS, """
                {"event_name": "registration", "data": {"email": "%s", "partner_user_id": "canary-7", "first_name": "Canary",
                 "last_name": "Canary", "locale": "en", "street": "Canary Wharf", "address": {"city": "Canary"}}}""".formatted(FINN));
        api.posts(EVENTS, """
                {"event_name": "conversion", "data": {"partner_user_id": "canary-7", "partner_conversion_id": "1001", "cart_value": "99.90",
                 "note": "for Canary", "segment": {"type": "track", "anonymous_id": "canary"}}}""");
        Eventually.get(() -> found("message"), count -> count > 0);
    }

    @Test
    void nothing_says_any_more_who_somebody_was() {
        api.once("k-1", "/v3/" + shop.campaign() + "/referrals", "{\"email\": \"" + FINN + "\"}")
                .then()
                .statusCode(201);
        follows("/bikes?rider=Canary", "canary.example");
        assertThat(everywhere()).contains("idempotency", "click");
        asksWhatIf();

        asksToForget("email", FINN);

        assertThat(everywhere()).isEmpty();
    }

    /** Had advocates got more: the answer names their friends. */
    private void asksWhatIf() {
        shops.as(
                shop.merchantId(),
                () -> editing.revise(
                        Campaign.of(shop.campaignId()),
                        terms -> terms.withRewards(
                                terms.friend(),
                                new RewardTerms(
                                        terms.advocate().trigger(),
                                        new RewardValue.Fixed(Money.of(25_00, "EUR")),
                                        0,
                                        terms.advocate().pool())),
                        clock.instant()));
        var path = "/api/v1/campaigns/" + shop.campaign() + "/what-if";
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var replay = api.posts(path, "{\"from\": \"%s\", \"to\": \"%<s\"}".formatted(today))
                .jsonPath()
                .getString("replay_id");
        Eventually.get(
                () -> api.gets(path + "/" + replay + "/differences").asString(), found -> found.contains("Canary"));
    }

    /** A link that says who follows it, told of with the person. */
    private void follows(String page, String from) {
        var click = shops.as(shop.merchantId(), () -> {
            var link = PersonalLink.<PersonalLink>listAll().getFirst();
            var version =
                    CampaignVersion.inForce(Campaign.of(shop.campaignId())).orElseThrow();
            return clicks.record(
                            link,
                            version.id,
                            new Arrival(Channel.LINK, new DeepLink(page), null, from),
                            clock.instant())
                    .toCompletableFuture()
                    .join();
        });
        api.posts(EVENTS, """
                {"event_name": "visited_shop", "data": {"email": "%s", "click_id": "%s"}}""".formatted(FINN, click));
    }

    @Test
    void what_was_earned_and_counted_stays() {
        asksToForget("partner_user_id", "canary-7");

        assertThat(shops.as(shop.merchantId(), () -> Reward.count())).isEqualTo(2);
        assertThat(shops.as(
                        shop.merchantId(),
                        () -> Referral.<Referral>listAll().getFirst().sale().minor()))
                .isEqualTo(9990);
        assertThat(shops.as(shop.merchantId(), () -> Event.<Event>find("name", "conversion")
                        .<Event>firstResult()
                        .data()
                        .partnerConversionId()))
                .contains("1001");
        assertThat(api.posts(
                                EVENTS,
                                "{\"event_name\": \"conversion\", \"data\": {\"email\": \"new@example.org\", \"partner_conversion_id\": \"1001\"}}")
                        .jsonPath()
                        .getString("state"))
                .isEqualTo("DUPLICATE");
    }

    @Test
    void what_advocates_said_of_the_address_goes_and_what_the_person_said_of_others() {
        var maria = shops.advocate(shop, "maria@example.com");
        var finn = shops.advocate(shop, FINN);
        for (var told : Map.of("canary@example.net", maria, FINN, maria, "other@example.net", finn)
                .entrySet()) {
            api.posts(
                            "/api/v1/shares",
                            "{\"advocate_code\": \"%s\", \"friend_email\": \"%s\"}"
                                    .formatted(told.getValue(), told.getKey()))
                    .then()
                    .statusCode(201);
        }

        asksToForget("email", FINN);

        assertThat(numbers("select count(*) from recipient where merchant_id = " + shop.merchantId()))
                .containsExactly(1L);
    }

    @Test
    void a_message_of_the_forgotten_that_is_sent_again_brings_nobody_back() {
        var message = """
                {"event_name": "visited_shop", "message_id": "m-1", "data": {"email": "%s", "partner_user_id": "canary-7"}}""".formatted(FINN);
        var first = api.posts("/api/v1/events", message).jsonPath().getString("event_id");
        asksToForget("email", FINN);

        var again = api.posts("/api/v1/events", message);

        again.then().statusCode(200);
        assertThat(again.jsonPath().getString("event_id")).isEqualTo(first);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(everywhere()).isEmpty();
    }

    @Test
    void who_comes_back_is_somebody_new() {
        var before = api.gets("/api/v1/people?email=" + FINN).jsonPath().getString("data[0].person_id");
        asksToForget("email", FINN);
        assertThat(api.gets("/api/v1/people?email=" + FINN).jsonPath().getList("data"))
                .isEmpty();

        var after = api.posts(EVENTS, "{\"event_name\": \"x\", \"data\": {\"email\": \"" + FINN + "\"}}")
                .jsonPath()
                .getString("person_id");

        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void a_browser_can_have_nobody_forgotten() {
        var claim = past.tells(shop, "deletion_requested", EventSource.BROWSER, Map.of("email", FINN), clock.instant());

        assertThat(claim.findings()).extracting("code").contains("event.unconfirmed");
        assertThat(api.gets("/api/v1/people?email=" + FINN).jsonPath().getList("data"))
                .hasSize(1);
    }

    @Test
    void nobody_of_another_merchant_is_forgotten() {
        new ApiClient(shops.secretKey(shops.open()))
                .posts(EVENTS, "{\"event_name\": \"deletion_requested\", \"data\": {\"email\": \"" + FINN + "\"}}")
                .then()
                .statusCode(200);

        assertThat(everywhere()).isNotEmpty();
    }

    private void asksToForget(String key, String value) {
        var told = api.posts(
                EVENTS, "{\"event_name\": \"deletion_requested\", \"data\": {\"" + key + "\": \"" + value + "\"}}");
        assertThat(told.jsonPath().getList("reasons.code")).contains("person.erased");
    }

    /** The tables in which a row of the shop still speaks of Finn. */
    private List<String> everywhere() {
        return tables().stream().filter(table -> found(table) > 0).toList();
    }

    private long found(String table) {
        return numbers("select count(*) from " + table + " t where t.merchant_id = " + shop.merchantId()
                        + " and t::text ilike '%canary%'")
                .getFirst();
    }

    private static List<String> tables() {
        var found = new ArrayList<String>();
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'merchant_id'
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace""")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Long> numbers(String sql) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return List.of(row.getLong(1));
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
