package org.goodturn.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** An installation with a mail server, which is there for as long as a test holds a {@link MailServer}. */
public class WithMailServer implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", "" + MailServer.port(),
                // each test has a server of its own, and connections to that of the last one are of no use
                "quarkus.mailer.keep-alive", "false",
                // a mail that hangs on the server of the last one is tried again before a test loses patience
                "quarkus.mailer.timeout", "5s",
                "quarkus.mailer.from", "rewards@bikes.example");
    }
}
