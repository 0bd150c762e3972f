package org.goodturn.merchant.signin.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** An installation with an identity provider beside it. */
public class WithIdentityProvider implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestProvider.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.client-id", TestProvider.CLIENT,
                "quarkus.oidc.credentials.secret", "a secret that the provider does not look at",
                "quarkus.oidc.authentication.state-secret", "a secret of thirty-two characters",
                "quarkus.oidc.token-state-manager.encryption-secret", "another secret of thirty-two characters");
    }
}
