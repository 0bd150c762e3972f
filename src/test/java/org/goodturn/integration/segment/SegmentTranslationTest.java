package org.goodturn.integration.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.goodturn.event.EventRules;
import org.goodturn.person.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTranslationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Map<String, String> RENAMED =
            Map.of("Order Completed", "conversion", "Order Refunded", "order_cancelled");

    @Test
    void traits_get_our_names_and_keep_their_types() {
        var data = data("""
                {"type": "identify", "userId": "u-1", "messageId": "m-1", "traits":
                  {"email": "jake@example.org", "firstName": "Jake", "lastName": "Peralta", "age": 25, "existingCustomer": true,
                   "total_revenue_180_days": 450.00, "address": {"city": "Berlin"}}}""");

        assertThat(data.path("partner_user_id").asText()).isEqualTo("u-1");
        assertThat(data.path("email").asText()).isEqualTo("jake@example.org");
        assertThat(data.path("first_name").asText()).isEqualTo("Jake");
        assertThat(data.path("last_name").asText()).isEqualTo("Peralta");
        assertThat(data.has("firstName")).isFalse();
        assertThat(data.path("age").isInt()).isTrue();
        assertThat(data.path("existingCustomer").isBoolean()).isTrue();
        assertThat(data.path("total_revenue_180_days").isNumber()).isTrue();
        assertThat(data.path("address").path("city").asText()).isEqualTo("Berlin");
    }

    @ParameterizedTest
    @CsvSource({"Audience Entered, true", "Audience Exited, false"})
    void audiences_are_true_while_somebody_is_in_them(String event, boolean inside) {
        var data = data("""
                {"type": "track", "userId": "u-1", "event": "%s", "properties": {"audience_key": "first_time_shopper"},
                 "context": {"traits": {"email": "jake@example.org"}, "personas": {"computation_class": "audience"}}}""".formatted(event));

        assertThat(data.path("first_time_shopper").booleanValue()).isEqualTo(inside);
        assertThat(data.has("audience_key")).isFalse();
        assertThat(data.path("email").asText()).isEqualTo("jake@example.org");
    }

    @Test
    void audiences_come_as_traits_too() {
        assertThat(data("{\"type\": \"identify\", \"userId\": \"u\", \"traits\": {\"first_time_shopper\": false}}")
                        .path("first_time_shopper")
                        .isBoolean())
                .isTrue();
    }

    @Test
    void a_renamed_order_is_read_by_segments_names_of_its_fields() {
        var ours = ours("""
                {"type": "track", "userId": "u-1", "event": "Order Completed",
                 "properties": {"order_id": "1001", "total": 99.90, "revenue": 80, "currency": "EUR", "coupon": "HI-1"}}""");

        assertThat(ours.path("event_name").asText()).isEqualTo("conversion");
        assertThat(ours.path("data").path("partner_conversion_id").asText()).isEqualTo("1001");
        assertThat(ours.path("data").path("cart_value").asText()).isEqualTo("99.9");
        assertThat(ours.path("data").path("coupon_code").asText()).isEqualTo("HI-1");
        assertThat(ours.path("data").path("segment_message").path("event").asText())
                .isEqualTo("Order Completed");
        assertThat(ours.path("data").has("order_id")).isFalse();
        assertThat(ours.path("data").has("total")).isFalse();
        assertThat(ours.path("data").path("revenue").asText()).isEqualTo("80");
    }

    @Test
    void an_order_without_coupon_leaves_no_mark_on_the_person() {
        var data = data("""
                {"type": "track", "userId": "u-1", "event": "conversion", "properties": {"order_id": "1", "coupon": false}}""");

        assertThat(data.has("coupon")).isFalse();
    }

    @Test
    void our_own_names_win_over_segments() {
        var data = data("""
                {"type": "track", "userId": "u-1", "event": "conversion",
                 "properties": {"partner_conversion_id": "7", "cart_value": "99.99", "order_id": "8", "total": 1}}""");

        assertThat(data.path("partner_conversion_id").asText()).isEqualTo("7");
        assertThat(data.path("cart_value").asText()).isEqualTo("99.99");
    }

    @ParameterizedTest
    @CsvSource({
        "Login Button Clicked, Login Button Clicked",
        "Viewed Plan (Pro) & more, Viewed Plan -Pro- - more",
        "$pageview, pageview",
        "☃, track",
    })
    void events_without_a_meaning_keep_their_name_as_far_as_names_go(String sent, String name) {
        var ours = ours("{\"type\": \"track\", \"userId\": \"u\", \"event\": \"" + sent + "\"}");

        assertThat(ours.path("event_name").asText()).isEqualTo(name);
        assertThat(ours.path("data").path("segment_message").path("event").asText())
                .isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "currency | \"USDT\"",
                "coupon_code | [\"A\",\"B\"]",
                "network | {\"carrier\":\"T\"}",
                "cart_value | \"12,90\"",
                "refund_amount | true",
                "locale | \"en-GB, the one that is spoken on the islands\"",
            })
    void what_our_field_of_the_name_could_not_hold_stays_beside_it_where_an_event_means_nothing(
            String field, String value) {
        var data = data("""
                {"type": "track", "userId": "u-1", "event": "Deposit Completed",
                 "properties": {"%s": %s, "advocate_code": "HI-1"}}""".formatted(field, value));

        assertThat(EventRules.problemsOf(data, EUR)).isEmpty();
        assertThat(data.has(field)).isFalse();
        assertThat(data.path("segment_message").path("properties").path(field)).hasToString(value);
        assertThat(data.path("advocate_code").asText()).isEqualTo("HI-1");
        assertThat(Preview.of((ObjectNode) data, "conversion", EUR).lacks())
                .anyMatch(lack -> lack.startsWith("Would be refused: data." + field));
    }

    @Test
    void an_amount_too_fine_without_its_currency_stays_beside_it_too() {
        var data = data("""
                {"type": "track", "anonymousId": "a-1", "event": "Deposit Completed",
                 "properties": {"currency": "BTC", "cart_value": 0.00012}}""");

        assertThat(EventRules.problemsOf(data, EUR)).isEmpty();
        assertThat(data.path("segment_message").path("properties").path("cart_value"))
                .hasToString("1.2E-4");
    }

    @Test
    void a_whole_number_is_one_id_however_it_is_written() {
        var alias = data("{\"type\": \"alias\", \"userId\": 1001.0, \"previousId\": 1e3}");
        var page = data("{\"type\": \"page\", \"anonymousId\": 7.00}");

        assertThat(alias.path("partner_user_id").asText()).isEqualTo("1001");
        assertThat(alias.path("previous_partner_user_id").asText()).isEqualTo("1000");
        assertThat(page.path("anonymous_id").asText()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "screen", "group", "alias"})
    void what_says_nothing_about_a_person_is_not_remembered_with_them(String type) {
        var data = data("""
                {"type": "%s", "anonymousId": "a-1", "name": "Home", "groupId": "g", "previousId": "p",
                 "properties": {"url": "https://bikes.example"}, "traits": {"plan": "pro"}}""".formatted(type));

        assertThat(data.path(type).path("name").asText()).isEqualTo("Home");
        assertThat(data.has("url")).isFalse();
        assertThat(data.has("plan")).isFalse();
        assertThat(data.has("partner_user_id")).isFalse();
        assertThat(data.path("anonymous_id").asText()).isEqualTo(type.equals("alias") ? "p" : "a-1");
    }

    @ParameterizedTest
    @CsvSource({
        "?gt_click=clk_0123456789abcdefghjk&utm=x, clk_0123456789abcdefghjk",
        "https://bikes.example/?a=b&gt_click=clk_0123456789abcdefghjk#top, clk_0123456789abcdefghjk",
        "?gt_click=clk_short,",
        "?not_gt_click=clk_0123456789abcdefghjk,"
    })
    void the_click_that_brought_a_friend_stands_in_the_address_of_the_page(String address, String click) {
        var message = "{\"type\": \"page\", \"anonymousId\": \"a\", \"context\": {\"page\": {\"search\": \"%s\"}}}";

        assertThat(data(message.formatted(address)).path("click_id").asText(null))
                .isEqualTo(click);
    }

    @ParameterizedTest
    @CsvSource({
        // a client whose clock is a day behind sent at once
        "2026-11-21T10:00:00Z, 2026-11-21T10:00:00Z, , 2026-11-22T10:00:00Z",
        // ... and 90 seconds after it happened
        "2026-11-21T10:00:00Z, 2026-11-21T10:01:30Z, , 2026-11-22T09:58:30Z",
        // Segment has corrected it
        "2026-11-22T08:00:00Z, 2026-11-21T10:01:30Z, 2026-11-22T08:00:01Z, 2026-11-22T08:00:00Z",
        "2026-11-22T08:00:00.123Z, , , 2026-11-22T08:00:00.123Z",
        "2027-01-01T00:00:00Z, , , 2026-11-22T10:00:00Z",
        "2026-11-22T09:00:00+0000, , , 2026-11-22T09:00:00Z",
        "2026-11-22T10:00:00+01, , , 2026-11-22T09:00:00Z",
        "2026-11-22 09:00:00, , , 2026-11-22T09:00:00Z",
        "2026-11-22 09:00:00.5 +01:00, , , 2026-11-22T08:00:00.500Z",
        "1795338000000, , , 2026-11-22T09:00:00Z",
        "2026-11-22T09:00:00Z, soon, , 2026-11-22T09:00:00Z",
        "2026-11-21, , , 2026-11-21T00:00:00Z",
    })
    void a_clients_clock_may_be_wrong(String timestamp, String sentAt, String receivedAt, String happened) {
        var message = message("{\"type\": \"track\", \"event\": \"x\", \"userId\": \"u\"}")
                .put("timestamp", timestamp);
        message.put("sentAt", sentAt).put("receivedAt", receivedAt);

        var translated = (Translation.Ours) translated(SegmentMessage.alone(message, null));

        assertThat(translated.json().path("event_time").asText()).isEqualTo(happened);
    }

    @Test
    void without_a_time_it_happens_as_it_comes() {
        assertThat(ours("{\"type\": \"track\", \"event\": \"x\", \"userId\": \"u\"}")
                        .has("event_time"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "30.300000000000004, eur, 30.3",
        "30.305, EUR, 30.31",
        "1.2344, kwd, 1.234",
        "99.5, JPY, 100",
        "30.300000000000004, , 30.3"
    })
    void numbers_of_scripts_are_rounded_to_their_currency(String total, String currency, String value) {
        var data = data("""
                {"type": "track", "userId": "u", "event": "conversion", "properties": {"order_id": "1", "total": %s, "currency": %s}}""".formatted(total, currency == null ? "null" : "\"" + currency + "\""));

        assertThat(data.path("cart_value").decimalValue()).isEqualByComparingTo(value);
    }

    @Test
    void what_stands_around_a_batch_counts_for_each_of_its_messages() {
        var batch = message(
                "{\"sentAt\": \"2026-11-22T10:00:05Z\", \"context\": {\"traits\": {\"email\": \"jake@example.org\"}}}");
        var one = message(
                "{\"type\": \"track\", \"event\": \"x\", \"userId\": \"u\", \"timestamp\": \"2026-11-22T10:00:00Z\"}");

        var translated = (Translation.Ours) translated(SegmentMessage.of(one, batch, null));

        assertThat(translated.json().path("event_time").asText()).isEqualTo("2026-11-22T09:59:55Z");
        assertThat(translated.json().path("data").path("email").asText()).isEqualTo("jake@example.org");
    }

    @Test
    void a_deletion_names_its_person() {
        var ours = ours("{\"type\": \"delete\", \"userId\": \"019mr8mf4r\", \"timestamp\": \"2026-11-22T09:00:00Z\"}");

        assertThat(ours.path("event_name").asText()).isEqualTo("deletion_requested");
        assertThat(ours.path("data").path("partner_user_id").asText()).isEqualTo("019mr8mf4r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"track\", \"event\": \"x\"} | userId",
                "{\"type\": \"track\", \"userId\": \"u\"} | event",
                "{\"type\": \"track\", \"userId\": {}, \"event\": \"x\"} | userId",
                "{\"userId\": \"u\"} | type",
                "{\"type\": \"identify\", \"userId\": \"u\", \"timestamp\": \"yesterday\"} | timestamp",
            })
    void what_is_wrong_is_named(String json, String field) {
        assertThat(translated(SegmentMessage.alone(message(json), null)))
                .isInstanceOfSatisfying(Translation.Wrong.class, wrong -> assertThat(wrong.field())
                        .isEqualTo(field));
    }

    @Test
    void a_message_id_has_at_most_100_characters() {
        var message = message("{\"type\": \"track\", \"userId\": \"u\", \"event\": \"x\"}")
                .put("messageId", "m".repeat(101));

        assertThat(translated(SegmentMessage.alone(message, null))).isInstanceOf(Translation.Wrong.class);
    }

    @Test
    void an_unknown_type_is_unsupported() {
        assertThat(translated(SegmentMessage.alone(message("{\"type\": \"Video\", \"userId\": \"u\"}"), null)))
                .isEqualTo(new Translation.Unsupported("video"));
    }

    private static JsonNode data(String json) {
        return ours(json).path("data");
    }

    private static ObjectNode ours(String json) {
        return ((Translation.Ours) translated(SegmentMessage.alone(message(json), null))).json();
    }

    private static Translation translated(SegmentMessage message) {
        return new SegmentTranslation(name -> RENAMED.getOrDefault(name, name), Scope.PRIVATE, EUR, NOW).of(message);
    }

    private static ObjectNode message(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
