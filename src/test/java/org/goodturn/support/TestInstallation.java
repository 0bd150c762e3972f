package org.goodturn.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.util.Map;
import org.goodturn.shared.home.Secrets;

/** What Main would settle: a free port, known beforehand so that links lead back to it, a folder and a secret. */
@WithTestResource(value = TestInstallation.class, scope = TestResourceScope.GLOBAL)
public class TestInstallation implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var port = KnownPort.free();
        return Map.of(
                "quarkus.http.test-port",
                "" + port,
                "goodturn.base-url",
                "http://localhost:" + port,
                "goodturn.home",
                "target/test-home",
                "goodturn.secret",
                Secrets.fresh(),
                // a machine that builds may be very busy; how long people wait is no matter of these tests
                "quarkus.datasource.jdbc.acquisition-timeout",
                "60S");
    }

    @Override
    public void stop() {
        // the application closes its port itself
    }
}
