package org.goodturn.reward.supplier;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.goodturn.support.KnownPort;

/** Lets the application call a system on this machine, and be impatient with it. */
public class WithFakeSystem implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "goodturn.outbound.allow", "127.0.0.0/8",
                "goodturn.outbound.ports", "" + port(),
                "goodturn.outbound.patience", "4S",
                "goodturn.supplier.first-pause", "0.05S",
                "goodturn.supplier.tries", "4");
    }

    static int port() {
        return KnownPort.of("test.fake-system.port");
    }
}
