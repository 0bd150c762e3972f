package org.goodturn.merchant.signin.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** An installation with a real Keycloak beside it. */
public class WithKeycloak implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(KeycloakProcess.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.oidc.tenant-enabled", "true",
                "quarkus.oidc.client-id", "goodturn",
                "quarkus.oidc.credentials.secret", KeycloakProcess.SECRET,
                "quarkus.oidc.authentication.state-secret", "a secret of thirty-two characters",
                "quarkus.oidc.token-state-manager.encryption-secret", "another secret of thirty-two characters");
    }
}
