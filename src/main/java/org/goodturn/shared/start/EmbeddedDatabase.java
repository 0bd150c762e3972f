package org.goodturn.shared.start;

import io.quarkus.runtime.Application;
import java.nio.file.Path;
import org.goodturn.shared.database.Account;
import org.goodturn.shared.database.DatabaseAccess;
import org.goodturn.shared.database.EmbeddedPostgres;
import org.goodturn.shared.database.ServerPlan;
import org.goodturn.shared.home.Home;
import org.goodturn.shared.home.HomeLock;
import org.goodturn.shared.home.Secrets;

/** The database of an installation that names none: ours, for as long as this process runs. */
final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    static DatabaseAccess start(Home home, Path folder) {
        var lock = HomeLock.on(home.folder());
        var secrets = Secrets.in(home);
        var server = EmbeddedPostgres.start(new ServerPlan(
                folder,
                new Account("postgres", secrets.named("postgres.superuser.password")),
                new Account(Account.OWNER, secrets.named("postgres.owner.password")),
                new Account(Account.APPLICATION, secrets.named("postgres.application.password"))));
        closeAfterTheApplication(server, lock);
        return server.access();
    }

    private static void closeAfterTheApplication(EmbeddedPostgres server, HomeLock lock) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            var application = Application.currentApplication();
            if (application != null) {
                application.awaitShutdown();
            }
            server.close();
            lock.close();
        }));
    }
}
