package org.goodturn.demo;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** An installation with the demonstration. */
public class WithDemo implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("goodturn.demo", "true");
    }
}
