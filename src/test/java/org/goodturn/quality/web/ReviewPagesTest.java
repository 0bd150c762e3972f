package org.goodturn.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.goodturn.merchant.Role;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewPagesTest {

    private static final String QUEUE = "/portal/referrals/review";

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private PortalVisitor sam;
    private String code;

    @BeforeEach
    void a_shop_with_an_advocate() {
        shop = shops.open();
        code = shops.advocate(shop, "maria@example.com");
        sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
    }

    @Test
    void an_empty_queue_says_what_will_be_here() {
        assertThat(sam.opens(QUEUE).select(".nothing h2").text()).isEqualTo("Nothing to look at");
    }

    @Test
    void what_looks_strange_stands_there_with_every_reason() {
        shops.claims(shop, "one@mailinator.com", code);

        var page = sam.opens(QUEUE);

        assertThat(page.select(".review__who h2").eachText()).containsExactly("one@mailinator.com");
        assertThat(page.select(".review__one .finding__code").eachText()).containsExactly("disposable_email");
        assertThat(sam.opens("/portal/referrals").select(".tabs .badge").text()).isEqualTo("1");
    }

    @Test
    void what_was_only_said_after_the_order_says_so() {
        var server = new ApiClient(shops.secretKey(shop));
        var order = Map.of("email", "finn@example.org", "partner_conversion_id", "1001");
        server.outcome(shops.sends(shop, "conversion", order).eventId());
        var word = Map.of("email", "finn@example.org", "partner_conversion_id", "1001", "advocate_code", code);
        server.outcome(shops.sends(shop, "claimed_late", word).eventId());

        var page = Eventually.get(
                () -> sam.opens(QUEUE), queue -> !queue.select(".review__one").isEmpty());

        assertThat(page.select(".review__one .finding__code").eachText()).containsExactly("quality.said_later");
    }

    @Test
    void many_are_decided_at_once_with_one_reason() {
        shops.claims(shop, "one@mailinator.com", code);
        shops.claims(shop, "two@mailinator.com", code);
        shops.claims(shop, "three@mailinator.com", code);
        var ids = ids();

        var answer =
                sam.posts(QUEUE + "/denials", "referral", ids.get(0), "referral", ids.get(1), "reason", "Not people.");

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = sam.opens(QUEUE);
        assertThat(page.select("[role=status]").text()).isEqualTo("2 referrals declined.");
        assertThat(page.select(".review__one")).hasSize(1);
        assertThat(page.select("tbody tr").eachText()).hasSize(2).allMatch(row -> row.contains("Not people."));
    }

    @Test
    void nothing_is_decided_without_a_choice_and_a_reason() {
        shops.claims(shop, "one@mailinator.com", code);

        var answer = sam.posts(QUEUE + "/approvals", "reason", " ");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(sam.read(answer).select(".invalid-feedback").eachText())
                .containsExactly("Choose at least one referral.", "Say why: it stays in the history.");
    }

    @Test
    void a_decision_without_a_reason_is_asked_for_again() {
        shops.claims(shop, "one@mailinator.com", code);
        var path = "/portal/referrals/" + ids().getFirst();

        var answer = sam.posts(path + "/denial", "reason", "x".repeat(151));
        var form = sam.read(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(form.select("h1").text()).isEqualTo("Deny?");
        assertThat(form.select("textarea[name=reason]").text()).isEqualTo("x".repeat(151));
        assertThat(form.select(".invalid-feedback").eachText()).containsExactly("At most 150 characters.");
        assertThat(form.select("main form").attr("action")).isEqualTo(path + "/denial");
        assertThat(sam.posts(path + "/approval", "reason", " \n").statusCode()).isEqualTo(422);
        assertThat(state()).isEqualTo(ReferralState.PENDING);
    }

    @Test
    void a_decision_is_taken_back_on_the_page_of_the_referral() {
        shops.claims(shop, "one@mailinator.com", code);
        var path = "/portal/referrals/" + ids().getFirst();

        sam.posts(path + "/denial", "reason", "Not a person.");
        assertThat(state()).isEqualTo(ReferralState.DENIED);
        var page = sam.opens(path);
        assertThat(page.select(".timeline li").eachText()).anyMatch(step -> step.contains("Denied: Not a person."));
        assertThat(page.select("button[formaction$=reopening]")).hasSize(1);

        sam.posts(path + "/reopening", "reason", "They called.");
        assertThat(state()).isEqualTo(ReferralState.PENDING);
        assertThat(sam.opens(path).select(".badge").eachText()).contains("In review");
        assertThat(sam.posts(path + "/approval", "reason", "Fine.").statusCode())
                .isEqualTo(303);
        assertThat(sam.posts(path + "/approval", "reason", "Fine.").statusCode())
                .isEqualTo(409);
    }

    @Test
    void who_may_only_look_finds_nothing_to_decide_with() {
        shops.claims(shop, "one@mailinator.com", code);
        var ravi = fixture.signedIn(shop.merchantId(), Role.ANALYST);

        assertThat(ravi.opens(QUEUE).select("button[formaction], input[type=checkbox]"))
                .isEmpty();
        assertThat(ravi.opens("/portal/referrals/" + ids().getFirst()).select("button[formaction]"))
                .isEmpty();
        assertThat(ravi.posts(QUEUE + "/denials", "referral", ids().getFirst(), "reason", "x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void strangers_and_other_merchants_decide_nothing() {
        shops.claims(shop, "one@mailinator.com", code);
        var other = fixture.signedIn(shops.open().merchantId(), Role.OWNER);

        assertThat(other.opens(QUEUE).select(".review__one")).isEmpty();
        assertThat(other.posts(QUEUE + "/denials", "referral", ids().getFirst(), "reason", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(PortalVisitor.stranger().gets(QUEUE).statusCode()).isEqualTo(302);
        assertThat(state()).isEqualTo(ReferralState.PENDING);
    }

    @Test
    void whatever_is_typed_breaks_nothing() {
        shops.claims(shop, "one@mailinator.com", code);

        for (var text : Hostile.TEXTS) {
            var answer = sam.posts(QUEUE + "/denials", "referral", "x" + text, "reason", text);
            assertThat(answer.statusCode()).as(text).isIn(404, 422);
            assertThat(answer.asString()).doesNotContain("<script>alert");
        }
    }

    @Test
    void the_api_lists_decides_and_says_who_did_it() {
        shops.claims(shop, "one@mailinator.com", code);
        var api = new ApiClient(shops.secretKey(shop));
        var id = ids().getFirst();

        assertThat(api.gets("/api/v1/referrals?review=open").jsonPath().getList("data.referral_id"))
                .containsExactly(id);
        assertThat(api.gets("/api/v1/referrals?review=nonsense").statusCode()).isEqualTo(422);
        assertThat(api.posts("/api/v1/referrals/" + id + "/denial", "{}").statusCode())
                .isEqualTo(422);
        assertThat(api.posts("/api/v1/referrals/" + id + "/denial", "{\"reason\": \"No.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.posts("/api/v1/referrals/" + id + "/approval", "{\"reason\": \"Yes.\"}")
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("referral.illegal_move");

        var read = api.gets("/api/v1/referrals/" + id).jsonPath();
        assertThat(read.getString("state")).isEqualTo("DENIED");
        assertThat(read.getString("review")).isEqualTo("DECLINED");
        assertThat(read.getList("history.reason")).last().isEqualTo("Denied: No.");
        assertThat(read.getString("history[1].actor")).startsWith("key_");
    }

    private List<String> ids() {
        return shops.as(shop.merchantId(), () -> Referral.<Referral>listAll().stream()
                .map(Referral::publicId)
                .toList());
    }

    private ReferralState state() {
        return shops.as(
                shop.merchantId(), () -> Referral.<Referral>listAll().getFirst().state());
    }
}
