package org.goodturn.merchant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.MerchantFixture.Shop;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTokenPagesTest {

    private static final String PAGE = "/portal/developers";

    @Inject
    MerchantFixture fixture;

    private Shop bikes;
    private PortalVisitor olga;

    @BeforeEach
    void sign_in() {
        bikes = fixture.merchant("Bikes & Co");
        olga = fixture.signedIn(bikes, Role.OWNER);
        olga.opens(PAGE);
    }

    @Test
    void a_key_is_shown_once_works_and_is_not_kept() {
        var key = create("Shop server", "SECRET", "");

        assertThat(key).startsWith("sk_");
        assertThat(new ApiClient(key).gets("/api/v1/people").statusCode()).isEqualTo(200);
        assertThat(olga.opens(PAGE).text()).contains("Shop server").doesNotContain(key);
        assertThat(onlyToken().hint()).hasSizeLessThan(key.length());
    }

    @Test
    void a_revoked_key_is_refused_at_once() {
        var key = create("Shop server", "SECRET", "");

        var answer = olga.posts(PAGE + "/tokens/" + onlyToken().publicId() + "/revocation");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(new ApiClient(key).gets("/api/v1/people").statusCode()).isEqualTo(401);
        assertThat(olga.opens(PAGE).text()).contains("Revoked");
    }

    @Test
    void a_publishable_key_needs_origins_and_keeps_what_was_typed() {
        var without = olga.posts(PAGE + "/tokens", "name", "Shop pages", "kind", "PUBLISHABLE", "origins", "");
        var wrong = olga.posts(
                PAGE + "/tokens", "name", "Shop pages", "kind", "PUBLISHABLE", "origins", "javascript:alert(1)");

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(olga.read(without).selectFirst("#origins-problem")).isNotNull();
        assertThat(olga.read(wrong).selectFirst("#origins").text()).isEqualTo("javascript:alert(1)");
        assertThat(create("Shop pages", "PUBLISHABLE", "https://Shop.example/page\nhttp://localhost:3000"))
                .startsWith("pk_");
        assertThat(onlyToken().allowedOrigins()).containsExactly("https://shop.example", "http://localhost:3000");
    }

    @Test
    void names_and_kinds_are_checked() {
        assertThat(olga.posts(PAGE + "/tokens", "name", "", "kind", "SECRET").statusCode())
                .isEqualTo(422);
        assertThat(olga.posts(PAGE + "/tokens", "name", "x".repeat(101), "kind", "SECRET")
                        .statusCode())
                .isEqualTo(422);
        assertThat(olga.posts(PAGE + "/tokens", "name", "x", "kind", "MASTER").statusCode())
                .isEqualTo(422);
    }

    @Test
    void another_merchants_token_is_not_there() {
        create("Shop server", "SECRET", "");
        var stranger = fixture.signedIn(fixture.merchant("Boats & Co"), Role.OWNER);
        stranger.opens(PAGE);

        var answer = stranger.posts(PAGE + "/tokens/" + onlyToken().publicId() + "/revocation");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(onlyToken().isRevoked()).isFalse();
    }

    @Test
    void analysts_see_no_keys() {
        assertThat(fixture.signedIn(bikes, Role.ANALYST).gets(PAGE).statusCode())
                .isEqualTo(403);
        assertThat(PortalVisitor.stranger().gets(PAGE).statusCode()).isEqualTo(302);
    }

    private String create(String name, String kind, String origins) {
        var answer = olga.posts(PAGE + "/tokens", "name", name, "kind", kind, "origins", origins);
        assertThat(answer.statusCode()).isEqualTo(200);
        return olga.read(answer).selectFirst("#key").attr("value");
    }

    private AccessToken onlyToken() {
        return fixture.as(bikes, () -> AccessToken.all().getFirst());
    }
}
