package org.goodturn.shared.start;

import java.nio.file.Path;
import org.goodturn.shared.database.GivenDatabase;
import org.goodturn.shared.home.CannotStart;
import org.goodturn.shared.home.Home;
import org.goodturn.shared.home.Secrets;

/** What has to be there before Quarkus starts. It finds the result in system properties. */
final class Preparation {

    private static final String PREPARED = "org.goodturn.prepared";

    private final EarlyConfig config;
    private final Home home;

    private Preparation(EarlyConfig config) {
        this.config = config;
        this.home = Home.open(Path.of(config.value("goodturn.home").orElse("data")));
    }

    /** Once per process: development mode comes back here after every change. */
    static void beforeQuarkus() {
        if (System.getProperty(PREPARED) == null) {
            var config = EarlyConfig.read();
            var complaints = SettingsCheck.complaints(config);
            if (!complaints.isEmpty()) {
                throw new CannotStart(String.join("\n", complaints));
            }
            FreePort.require(config);
            endWithParentIfAsked();
            new Preparation(config).prepare();
            System.setProperty(PREPARED, "true");
        }
    }

    /** Maven does not tell the process it started that it has been told to end. */
    private static void endWithParentIfAsked() {
        if (Boolean.getBoolean("org.goodturn.ends-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
    }

    private void prepare() {
        if (config.value(DatabaseSettings.URL).isPresent()) {
            useGivenDatabase();
        } else {
            startEmbeddedDatabase();
        }
        keepSecret("goodturn.secret");
        keepSecret("quarkus.oidc.token-state-manager.encryption-secret");
        keepSecret("quarkus.oidc.authentication.state-secret");
        config.value("quarkus.oidc.auth-server-url")
                .ifPresent(url -> System.setProperty("quarkus.oidc.tenant-enabled", "true"));
        config.value("quarkus.mailer.host").ifPresent(host -> System.setProperty("quarkus.mailer.mock", "false"));
        config.value("goodturn.log-format")
                .ifPresent(
                        format -> System.setProperty("quarkus.log.console.json.enabled", "" + format.equals("json")));
    }

    private void useGivenDatabase() {
        var access = DatabaseSettings.configured(config);
        GivenDatabase.check(access);
        DatabaseSettings.publish(access);
    }

    private void startEmbeddedDatabase() {
        var folder = home.file("postgres");
        DatabaseSettings.publish(EmbeddedDatabase.start(home, folder));
        System.setProperty("goodturn.embedded-database", folder.toString());
        if (config.value("goodturn.demo").isEmpty()) {
            System.setProperty("goodturn.demo", "true");
        }
    }

    private void keepSecret(String setting) {
        if (config.value(setting).isEmpty()) {
            System.setProperty(setting, Secrets.in(home).named(setting));
        }
    }
}
