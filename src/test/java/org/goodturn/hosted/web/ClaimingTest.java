package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodturn.campaign.CampaignTexts;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.event.Event;
import org.goodturn.merchant.Role;
import org.goodturn.person.Person;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.Reward;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A friend takes the offer, or learns why not. */
@QuarkusTest
class ClaimingTest {

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private Visit friend;
    private String marias;

    @BeforeEach
    void open() {
        shop = shops.open();
        friend = new Visit(shop.host());
        marias = joins("maria@example.com", "Maria");
    }

    @Test
    void claiming_shows_the_code_and_leads_to_the_shop() {
        var answer = claims("finn@example.org");
        var page = Visit.page(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("code").text()).isEqualTo(rewards().getFirst().code());
        assertThat(page.select("main a.button").attr("href")).isEqualTo("https://bikes.example/shop");
    }

    @Test
    void the_click_goes_along_to_the_claim_and_to_the_shop() {
        var landed = Visit.pathOf(friend.opens("/r/" + marias + "?via=whatsapp").header("Location"));
        var click = Visit.page(friend.opens(landed)).select("input[name=click]").attr("value");

        var offer = friend.arrives("/welcome/" + marias, Map.of("email", "finn@example.org", "click", click));

        assertThat(click).startsWith("clk_");
        assertThat(claimed().getFirst().data().clickId()).contains(click);
        assertThat(Visit.page(offer).select("main a.button").attr("href"))
                .isEqualTo("https://bikes.example/shop?gt_click=" + click);
    }

    @Test
    void the_link_of_a_product_leads_to_it_with_what_it_took_along() {
        var landed = Visit.pathOf(friend.opens("/r/" + marias + "?to=/bikes/gravel&utm_source=flyer")
                .header("Location"));
        var click = Visit.page(friend.opens(landed)).select("input[name=click]").attr("value");

        var offer = friend.arrives("/welcome/" + marias, Map.of("email", "finn@example.org", "click", click));

        assertThat(Visit.page(offer).select("main a.button").attr("href"))
                .isEqualTo("https://bikes.example/bikes/gravel?utm_source=flyer&gt_click=" + click);
        var trace = new ApiClient(shops.secretKey(shop))
                .gets("/api/v1/rewards/{id}/trace", rewards().getFirst().publicId())
                .jsonPath();
        assertThat(trace.getMap("referral.evidence"))
                .containsEntry("click_id", click)
                .containsEntry("device", "phone")
                .containsEntry("deep_link", "/bikes/gravel?utm_source=flyer");
    }

    @Test
    void claiming_twice_shows_the_same_code_and_gives_it_once() {
        var first = Visit.page(claims("finn@example.org")).select("code").text();
        var second = Visit.page(claims("Finn@Example.org ")).select("code").text();

        assertThat(second).isEqualTo(first).isNotEmpty();
        assertThat(rewards()).hasSize(1);
        assertThat(claimed()).hasSize(1);
    }

    @Test
    void later_the_code_is_shown_no_more_to_whoever_types_the_address() {
        claims("finn@example.org");
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofHours(1)), Clock.class);

        var page = Visit.page(claims("finn@example.org"));

        assertThat(page.select("h1").text()).isEqualTo("You have it already");
        assertThat(page.text()).doesNotContain(rewards().getFirst().code());
    }

    @Test
    void an_address_that_can_not_be_one_is_said_beside_its_field() {
        var answer = friend.sends("/welcome/" + marias, Map.of("email", "finn@", "click", "clk_00000000000000000000"));
        var page = Visit.page(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#email").attr("value")).isEqualTo("finn@");
        assertThat(page.select("#email-error").text()).contains("check your e-mail");
        assertThat(page.select("input[name=click]").attr("value")).isEqualTo("clk_00000000000000000000");
        assertThat(rewards()).isEmpty();
    }

    @Test
    void a_yes_is_kept_with_what_it_was_said_to() {
        asks("Yes, {merchant} may mail me about new bikes", false);

        friend.sends(
                "/welcome/" + marias,
                Map.of(
                        "email",
                        "finn@example.org",
                        "consent",
                        "yes",
                        "consent_to",
                        read(),
                        "consent_text",
                        "Anything"));
        friend.sends("/welcome/" + marias, Map.of("email", "fay@example.org", "consent_to", read()));

        var said = shops.as(shop.merchantId(), () -> Event.<Event>list("name = 'claimed' order by id"));
        assertThat(said)
                .extracting(event -> event.data().json().path("consent_given").toString())
                .containsExactly("true", "false");
        assertThat(said)
                .extracting(event -> event.data().text("consent").orElseThrow())
                .containsOnly("Yes, Bikes & Co may mail me about new bikes");
        assertThat(shops.as(shop.merchantId(), () -> Person.of(said.getFirst().personId())
                        .parameters()))
                .doesNotContainKeys("consent", "consent_given");
        assertThat(fixture.signedIn(shop.merchantId(), Role.OWNER)
                        .opens("/portal/developers/events/" + said.getFirst().publicId())
                        .text())
                .contains("consent_given");
    }

    @Test
    void where_nothing_is_asked_nothing_is_kept() {
        assertThat(Visit.page(friend.opens("/welcome/" + marias)).select("#consent"))
                .isEmpty();

        friend.sends("/welcome/" + marias, Map.of("email", "finn@example.org", "consent", "yes"));

        assertThat(claimed().getFirst().data().json().has("consent")).isFalse();
    }

    @Test
    void a_yes_without_which_nothing_is_claimed_is_asked_for_beside_its_box() {
        asks("Yes, mail me", true);
        var wrong = Map.of("email", "finn@", "consent", "yes", "consent_to", read());

        var answer = friend.sends("/welcome/" + marias, Map.of("email", "finn@example.org", "consent_to", read()));
        var page = Visit.page(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#email").attr("value")).isEqualTo("finn@example.org");
        assertThat(page.select("#email-error")).isEmpty();
        assertThat(page.select("#consent-error").text()).contains("tick the box");
        assertThat(claimed()).isEmpty();
        assertThat(Visit.page(friend.sends("/welcome/" + marias, wrong))
                        .select("#consent")
                        .hasAttr("checked"))
                .isTrue();
        var yes = Map.of("email", "finn@example.org", "consent", "yes", "consent_to", read());
        assertThat(friend.sends("/welcome/" + marias, yes).header("Location")).contains("/offer/");
    }

    @Test
    void ones_own_link_leads_to_sharing_it() {
        var answer = claims("maria+new@example.com");
        var page = Visit.page(answer);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page.select("h1").text()).isEqualTo("That’s your own link");
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/share/" + shop.campaign() + "/" + marias);
        assertThat(rewards()).isEmpty();
    }

    @Test
    void an_existing_customer_is_offered_a_link_of_their_own() {
        var order = shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1", "cart_value", "9.90"));
        Eventually.present(() -> shops.as(
                shop.merchantId(), () -> Event.of(order.eventId()).flatMap(org.goodturn.event.EventResult::of)));

        var answer = claims("finn@example.org");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Visit.page(answer).select("h1").text()).isEqualTo("You are already one of us");
        assertThat(Visit.page(answer).select("main a.button").attr("href")).isEqualTo("/share/" + shop.campaign());
    }

    @Test
    void an_empty_pool_keeps_the_friends_place_in_the_row() {
        var waiting = emptyPool();
        var page = Visit.page(new Visit(waiting.host())
                .arrives(
                        "/welcome/" + shops.advocate(waiting, "maria@example.com"),
                        Map.of("email", "finn@example.org")));

        assertThat(page.select("h1").text()).isEqualTo("Your code is on its way");
    }

    @Test
    void a_yes_to_another_text_is_asked_for_anew() {
        asks("Yes, mail me", true);
        var page = Visit.page(saysYesToAnotherText());

        assertThat(page.select("#consent-error")).isNotEmpty();
        assertThat(page.select("#consent").hasAttr("checked")).isFalse();
        assertThat(claimed()).isEmpty();
    }

    @Test
    void whoever_was_asked_something_else_or_nothing_has_said_nothing() {
        asks("Yes, mail me", false);
        saysYesToAnotherText();
        friend.sends("/welcome/" + marias, Map.of("email", "fay@example.org", "consent", "yes"));

        assertThat(claimed()).hasSize(2).noneMatch(event -> event.data().json().has("consent_given"));
    }

    @Test
    void a_page_without_the_box_locks_nobody_out() {
        asks("Yes, mail me", true);

        assertThat(friend.sends("/welcome/" + marias, Map.of("email", "finn@example.org"))
                        .header("Location"))
                .contains("/offer/");
    }

    private Response saysYesToAnotherText() {
        var another = UUID.randomUUID().toString();
        return friend.sends(
                "/welcome/" + marias, Map.of("email", "finn@example.org", "consent", "yes", "consent_to", another));
    }

    private String read() {
        return Visit.page(friend.opens("/welcome/" + marias))
                .select("input[name=consent_to]")
                .val();
    }

    private void asks(String consent, boolean isRequired) {
        shop = shops.open(terms -> terms.withTexts(new CampaignTexts("", "", "", "", "", "", "", consent, isRequired)));
        friend = new Visit(shop.host());
        marias = joins("maria@example.com", "Maria");
    }

    private BikeShop.Opened emptyPool() {
        return shops.open(terms -> {
            var pool = CouponPool.uploaded("Empty", 5, clock.instant());
            pool.persist();
            var friends = terms.friend();
            return terms.withRewards(
                    new RewardTerms(friends.trigger(), friends.value(), friends.holdDays(), pool.publicId()),
                    terms.advocate());
        });
    }

    private Response claims(String email) {
        return friend.arrives("/welcome/" + marias, Map.of("email", email));
    }

    private String joins(String email, String name) {
        var location = friend.sends("/share/" + shop.campaign(), Map.of("email", email, "first_name", name))
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private List<Reward> rewards() {
        return shops.as(shop.merchantId(), () -> Reward.listAll());
    }

    private List<Event> claimed() {
        return shops.as(shop.merchantId(), () -> Event.list("name", "claimed"));
    }
}
