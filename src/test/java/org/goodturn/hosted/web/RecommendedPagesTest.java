package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.campaign.LateClaims;
import org.goodturn.event.Event;
import org.goodturn.mail.Message;
import org.goodturn.merchant.environment.Advance;
import org.goodturn.merchant.environment.TestClock;
import org.goodturn.reward.Reward;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantRows;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A friend gives the advocate's name after the order; whoever is called so is asked. */
@QuarkusTest
class RecommendedPagesTest {

    private static final String FINN = "finn@example.org";
    private static final String MARIA = "maria@example.com";
    private static final Pattern LINK = Pattern.compile("/recommended/ask_[0-9a-z]{20}-[0-9a-f]{32}");

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    @Inject
    BikeShop shops;

    @Inject
    Tenancy tenancy;

    @Inject
    TestClock time;

    @Inject
    Jdbi jdbi;

    private BikeShop.Opened shop;
    private Visit visitor;
    private ApiClient server;
    private String marias;

    @BeforeEach
    void maria_marin_recommends_bikes() {
        visits(shops.open(terms -> terms.withRules(terms.rules().with(new LateClaims(14, false)))));
        marias = advocate(MARIA, "María", "Marín");
    }

    private void visits(BikeShop.Opened opened) {
        shop = opened;
        visitor = new Visit(shop.host());
        server = new ApiClient(shops.secretKey(shop));
    }

    @Test
    void what_the_advocate_confirms_gives_the_same_rewards_as_the_code_and_says_so() {
        orders("ada@example.org", "2001");
        visitor.sends("/referred", Map.of("email", "ada@example.org", "advocate", marias, "order", "2001"));
        var byCode = Eventually.get(this::worths, all -> all.size() == 2);

        orders(FINN, "1001");
        says("  MARIA \u00a0 marin ", "1001");
        answers(link(MARIA), "yes");

        var all = Eventually.get(this::worths, both -> both.size() == 4);
        byCode.forEach(all::remove);
        assertThat(all).containsExactlyInAnyOrderElementsOf(byCode);
        assertThat(why("1001"))
                .contains("the friend gave the advocate's name after the order, and the advocate confirmed it.");
        assertThat(referrals()).extracting(one -> one.get("evidence")).contains("late_name");
    }

    @Test
    void the_mail_and_the_page_say_who_asks_and_looking_changes_nothing() {
        orders(FINN, "1001");
        says("Maria Marin", "1001");
        var link = link(MARIA);

        assertThat(mails(MARIA).getFirst().plain())
                .contains("Did you recommend Bikes & Co to Finn (f…@example.org)?")
                .doesNotContain(FINN);
        for (int i = 0; i < 3; i++) {
            assertThat(visitor.request().head(link).statusCode()).isEqualTo(200);
            var page = Visit.page(visitor.opens(link));
            assertThat(page.select("h1").text()).isEqualTo("Did you recommend Bikes & Co to Finn (f…@example.org)?");
            assertThat(page.select("form[method=post] button[name=answer]").eachAttr("value"))
                    .containsExactly("yes", "no");
        }
        assertThat(Visit.page(answers(link, "perhaps")).select("button[name=answer]"))
                .hasSize(2);
        assertThat(said()).isZero();
    }

    @Test
    void an_advocate_who_says_no_ends_it() {
        orders(FINN, "1001");
        says("Maria Marin", "1001");
        var link = link(MARIA);

        assertThat(Visit.page(answers(link, "no")).text()).contains("Nothing happens");
        assertThat(answers(link, "yes").statusCode()).isEqualTo(410);
        says("Maria Marin", "1001");
        nothingIsLookedUp();

        assertThat(mails(MARIA)).hasSize(1);
        assertThat(said()).isZero();
        assertThat(referrals()).isEmpty();
    }

    @Test
    void a_link_answers_once() {
        orders(FINN, "1001");
        says("Maria Marin", "1001");
        var link = link(MARIA);

        assertThat(answers(link, "yes").statusCode()).isEqualTo(200);
        assertThat(answers(link, "yes").statusCode()).isEqualTo(410);
        assertThat(answers(link, "no").statusCode()).isEqualTo(410);
        assertThat(Visit.page(visitor.opens(link)).text()).contains("This is settled already");

        Eventually.get(this::worths, all -> all.size() == 2);
        assertThat(said()).isOne();
    }

    @Test
    void without_the_number_of_the_order_somebody_looks_at_it() {
        orders(FINN, "1001");
        says("Maria Marin", "");
        answers(link(MARIA), "yes");

        var found = Eventually.get(this::referrals, all -> !all.isEmpty()).getFirst();
        assertThat(found).containsEntry("evidence", "late_name_hint").containsEntry("state", "PENDING");
        assertThat(worths()).isEmpty();
    }

    @Test
    void a_customer_from_before_cannot_be_claimed() {
        orders(FINN, "1");
        orders(FINN, "1001");
        says("Maria Marin", "1001");
        answers(link(MARIA), "yes");

        assertThat(Eventually.get(this::referrals, all -> !all.isEmpty()).getFirst())
                .containsEntry("state", "DENIED");
        assertThat(worths()).isEmpty();
    }

    @Test
    void nobody_learns_who_is_an_advocate_and_words_that_lead_nowhere_are_not_kept() {
        for (int i = 0; i < 4; i++) {
            advocate("li" + i + "@example.com", "Li", "Lang");
        }
        var one = says("Maria Marin", "1001");
        var nobody = says("Nora Nilsen", "1001");
        var many = says("Li Lang", "1001");

        assertThat(one.asString()).isEqualTo(nobody.asString()).isEqualTo(many.asString());
        assertThat(Visit.page(one).text()).contains("If we find them, we ask them by mail");
        link(MARIA);
        nothingIsLookedUp();
        assertThat(mails("li0@example.com")).isEmpty();
        assertThat(rows("advocate_question")).isOne();
        assertThat(rows("advocate_asked")).isOne();
    }

    @Test
    void three_of_one_name_are_asked_and_the_first_yes_settles_it() {
        var others = List.of("maria2@example.com", "maria3@example.com");
        others.forEach(email -> advocate(email, "Maria", "Marin"));
        says("Maria Marin", "1001");

        answers(link(others.getFirst()), "yes");

        assertThat(answers(link(others.getLast()), "yes").statusCode()).isEqualTo(410);
        assertThat(answers(link(MARIA), "yes").statusCode()).isEqualTo(410);
        assertThat(said()).isOne();
    }

    @Test
    void nobody_confirms_their_own_claim() {
        visitor.sends("/referred", Map.of("email", MARIA, "advocate", "Maria Marin"));
        visitor.sends("/referred", Map.of("email", "maria+2@example.com", "advocate", "Maria Marin"));
        nothingIsLookedUp();

        assertThat(mails(MARIA)).isEmpty();
    }

    @Test
    void nobody_fills_a_mailbox() {
        for (int i = 0; i < 8; i++) {
            visitor.sends("/referred", Map.of("email", "f" + i + "@example.org", "advocate", "Maria Marin"));
            nothingIsLookedUp();
        }

        assertThat(mails(MARIA)).hasSize(5);
    }

    @Test
    void a_campaign_that_takes_no_late_claims_asks_nobody() {
        visits(shops.open(terms -> terms.withRules(terms.rules().with(LateClaims.NEVER))));
        advocate(MARIA, "Maria", "Marin");
        says("Maria Marin", "1001");
        nothingIsLookedUp();

        assertThat(mails(MARIA)).isEmpty();
        assertThat(rows("advocate_question")).isZero();
    }

    @Test
    void after_its_time_nobody_can_answer() {
        says("Maria Marin", "1001");
        var link = link(MARIA);
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(15)), Clock.class);

        assertThat(visitor.opens(link).statusCode()).isEqualTo(410);
        assertThat(answers(link, "yes").statusCode()).isEqualTo(410);
        assertThat(said()).isZero();
    }

    @Test
    void after_its_time_everything_said_and_written_is_gone() {
        visits(shops.openTest(shop, terms -> terms.withRules(terms.rules().with(new LateClaims(3, false)))));
        advocate(MARIA, "Maria", "Marin");
        says("Maria Marin", "1001");
        link(MARIA);

        tenancy.as(shop.merchantId(), () -> time.advance(Advance.parse("P4D")));

        Eventually.get(() -> rows("advocate_question"), count -> count == 0);
        assertThat(rows("advocate_asked")).isZero();
        assertThat(mails(MARIA)).isEmpty();
    }

    @Test
    void what_was_asked_is_forgotten_with_either_person() {
        says("Maria Marin", "1001");
        link(MARIA);
        orders(FINN, "1001");
        forgets(FINN);
        assertThat(rows("advocate_question")).isZero();
        assertThat(mails(MARIA)).isEmpty();

        visitor.sends("/referred", Map.of("email", "ada@example.org", "advocate", "Maria Marin"));
        link(MARIA);
        forgets(MARIA);
        assertThat(rows("advocate_asked")).isZero();
        assertThat(rows("message")).isZero();
    }

    @Test
    void a_link_works_with_its_own_merchant_only_and_none_can_be_made_up() {
        says("Maria Marin", "1001");
        var link = link(MARIA);
        var other = new Visit(shops.open().host());

        assertThat(other.opens(link).statusCode()).isEqualTo(404);
        assertThat(other.sends(link, Map.of("answer", "yes")).statusCode()).isEqualTo(404);
        var last = link.charAt(link.length() - 1);
        var madeUp = link.substring(0, link.length() - 1) + (last == '0' ? '1' : '0');
        assertThat(visitor.opens(madeUp).statusCode()).isEqualTo(404);
        assertThat(answers(madeUp, "yes").statusCode()).isEqualTo(404);
        assertThat(visitor.opens("/recommended/x").statusCode()).isEqualTo(404);
        assertThat(visitor.opens(link).statusCode()).isEqualTo(200);
    }

    @Test
    void hostile_words_stay_words() {
        for (var text : Hostile.TEXTS) {
            var answer = visitor.sends(
                    "/referred", Map.of("email", FINN, "advocate", text, "order", text, "first_name", text));
            assertThat(answer.statusCode()).as(text).isEqualTo(422);
            assertThat(Visit.page(answer).select("script")).isEmpty();
        }
        visitor.sends(
                "/referred",
                Map.of(
                        "email",
                        FINN,
                        "advocate",
                        "Maria Marin",
                        "first_name",
                        "Win at http://evil.example",
                        "order",
                        "';--"));
        link(MARIA);

        assertThat(mails(MARIA).getFirst().plain()).contains("f…@example.org").doesNotContain("evil");
    }

    @Test
    void answers_are_slowed_down_like_words() {
        Response answer = null;
        for (int i = 0; i < 25; i++) {
            answer = answers("/recommended/ask_00000000000000000000-" + "0".repeat(32), "yes");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void it_can_be_read_in_every_look() {
        var origin = base.replace("localhost", shop.host());
        says("Maria Marin", "1001");
        var link = link(MARIA);
        Chromium.inEveryLook(window -> {
            window.opens(origin + link);
            window.shows("hosted/recommended");
        });
    }

    private String advocate(String email, String first, String last) {
        var code = shops.advocate(shop, email);
        var told = shops.sends(shop, "identify", Map.of("email", email, "first_name", first, "last_name", last));
        server.outcome(told.eventId());
        return code;
    }

    private Response says(String name, String order) {
        var fields = new HashMap<>(Map.of("email", FINN, "first_name", "Finn", "advocate", name));
        if (!order.isEmpty()) {
            fields.put("order", order);
        }
        var answer = visitor.sends("/referred", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private Response answers(String link, String answer) {
        return visitor.sends(link, Map.of("answer", answer));
    }

    private String link(String advocate) {
        var mail =
                Eventually.get(() -> mails(advocate), found -> !found.isEmpty()).getFirst();
        var link = LINK.matcher(mail.plain());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<Message> mails(String recipient) {
        return shops.as(
                shop.merchantId(), () -> Message.list("template = 'advocate_question' and recipient = ?1", recipient));
    }

    /** Every word has been looked up: what is kept of it has no name any more. */
    private void nothingIsLookedUp() {
        Eventually.get(
                () -> shops.as(
                        shop.merchantId(),
                        () -> jdbi.withHandle(handle -> handle.createQuery(
                                        "select count(*) from advocate_question where name is not null")
                                .mapTo(long.class)
                                .one())),
                waiting -> waiting == 0);
    }

    private long rows(String table) {
        try (var rows = new MerchantRows(shop.merchantId())) {
            return rows.counted().get(table);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long said() {
        return shops.as(shop.merchantId(), () -> Event.count("name", "claimed_late"));
    }

    private void orders(String email, String number) {
        var order = shops.sends(
                shop, "conversion", Map.of("email", email, "partner_conversion_id", number, "cart_value", "99.90"));
        server.outcome(order.eventId());
    }

    private void forgets(String email) {
        server.outcome(
                shops.sends(shop, "deletion_requested", Map.of("email", email)).eventId());
    }

    private String why(String order) {
        return String.join(
                " ",
                server.gets("/api/v1/why?order=" + order)
                        .jsonPath()
                        .<String>getList("timeline.verdicts.flatten().sentence"));
    }

    private List<Map<String, Object>> referrals() {
        return server.gets("/api/v1/referrals").jsonPath().getList("data");
    }

    private List<String> worths() {
        return new java.util.ArrayList<>(shops.as(shop.merchantId(), () -> Reward.<Reward>listAll()).stream()
                .map(reward -> reward.role() + " " + reward.value())
                .toList());
    }
}
