package org.goodturn.shared.start;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.goodturn.shared.database.DatabaseAccess;

/** Runs once everything listens: shows the start screen and waits for the end. */
@Dependent
public class Goodturn implements QuarkusApplication {

    private final GoodturnSettings settings;
    private final Config config;
    private final List<StartNote> notes;

    Goodturn(GoodturnSettings settings, Config config, @All List<StartNote> notes) {
        this.settings = settings;
        this.config = config;
        this.notes = notes;
    }

    @Override
    public int run(String... args) {
        show(screen().text());
        Quarkus.waitForExit();
        return 0;
    }

    /** A machine that reads JSON gets the screen as one record, everybody else as it is. */
    private void show(String text) {
        switch (settings.logFormat()) {
            case JSON -> Log.info(text.strip());
            case TEXT -> System.out.println(text);
        }
    }

    private StartScreen screen() {
        return new StartScreen(
                value("quarkus.application.version").orElseThrow(),
                ManagementFactory.getRuntimeMXBean().getUptime(),
                settings.baseUrl(),
                database(),
                mail(),
                signIn(),
                notes.stream().flatMap(note -> note.lines().stream()).toList());
    }

    private String database() {
        return settings.embeddedDatabase()
                .map(folder -> "its own PostgreSQL, in " + folder)
                .orElseGet(
                        () -> DatabaseAccess.address(value(DatabaseSettings.URL).orElseThrow()));
    }

    private String mail() {
        return config.getValue("quarkus.mailer.mock", boolean.class)
                ? "kept in the portal under Messages, to staff in "
                        + settings.home().resolve("mail") + "; QUARKUS_MAILER_HOST sends it"
                : "sent through " + value("quarkus.mailer.host").orElseThrow();
    }

    private String signIn() {
        return value("quarkus.oidc.auth-server-url")
                .map(issuer -> "local accounts and " + issuer)
                .orElse("local accounts; QUARKUS_OIDC_AUTH_SERVER_URL adds single sign-on");
    }

    private Optional<String> value(String setting) {
        return config.getOptionalValue(setting, String.class);
    }
}
