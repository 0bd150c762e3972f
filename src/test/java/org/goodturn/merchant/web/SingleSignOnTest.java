package org.goodturn.merchant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodturn.merchant.Role;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The authorization code flow, against the light provider that comes with Quarkus. */
@QuarkusTest
@TestProfile(SingleSignOnTest.WithProvider.class)
class SingleSignOnTest {

    public static class WithProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    // this provider does not give the nonce back; Keycloak does, and it is required everywhere else
                    "quarkus.oidc.authentication.nonce-required", "false",
                    "quarkus.oidc.devservices.enabled", "true",
                    "quarkus.oidc.devservices.roles.alice", "staff",
                    "quarkus.oidc.devservices.roles.bob", "staff");
        }
    }

    @TestHTTPResource
    URI base;

    @Inject
    MerchantFixture fixture;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void whom_nobody_here_knows_is_not_let_in_however_well_the_provider_knows_them() throws Exception {
        var arrived = signInAtProvider("/login/sso", "bob");

        assertThat(arrived.location()).contains("/login");
        assertThat(get("/portal").location()).contains("/login");
    }

    @Test
    void who_links_an_account_signs_in_with_it_from_then_on() throws Exception {
        var olga = fixture.signedIn(fixture.merchant("Bikes & Co"), Role.OWNER);

        signInAtProvider(linking(olga), "alice");
        cookies.getCookieStore().removeAll();
        var arrived = signInAtProvider("/login/sso?next=/portal/campaigns", "alice");

        assertThat(arrived.location()).endsWith("/portal/campaigns");
        assertThat(arrived.title()).contains("Bikes & Co");
        assertThat(cookies.getCookieStore().getCookies())
                .as("only our own session is left")
                .extracting(HttpCookie::getName)
                .noneMatch(name -> name.startsWith("q_session"));
    }

    /** Olga asks for it on her account page, in this browser. */
    private String linking(PortalVisitor olga) {
        var session = new HttpCookie("goodturn", olga.session());
        session.setPath("/");
        session.setVersion(0);
        cookies.getCookieStore().add(base, session);
        var answer = olga.posts("/portal/account/single-sign-on");
        assertThat(answer.statusCode()).isEqualTo(303);
        var target = URI.create(answer.header("Location"));
        return target.getRawPath() + "?" + target.getRawQuery();
    }

    private Document signInAtProvider(String path, String user) throws IOException, InterruptedException {
        var page = get(path);
        var fields = page.select("input[type=hidden]").stream()
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.attr("value"), (a, b) -> a));
        fields.put("predefined-" + user, user);
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(page.location()).resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return read(request);
    }

    private Document get(String path) throws IOException, InterruptedException {
        return read(HttpRequest.newBuilder(base.resolve(path)).build());
    }

    private Document read(HttpRequest request) throws IOException, InterruptedException {
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
