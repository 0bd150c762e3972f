package org.goodturn.merchant.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProviderDownTest.Unreachable.class)
class ProviderDownTest {

    /** Port 9 throws everything away; nobody listens there. */
    public static class Unreachable implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", "http://localhost:9/realms/goodturn",
                    "quarkus.oidc.client-id", "goodturn",
                    "quarkus.oidc.credentials.secret", "secret",
                    "quarkus.oidc.connection-timeout", "1S",
                    "quarkus.oidc.authentication.state-secret", "a secret of thirty-two characters");
        }
    }

    @Test
    void without_the_provider_people_read_so_and_can_use_their_password() {
        var page = new HttpBrowser().opens("/login/sso");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).isEqualTo("/login?notice=unreachable");
        assertThat(page.document().text()).contains("not available at the moment");
        assertThat(page.document().select("[name=password]")).isNotEmpty();
    }
}
