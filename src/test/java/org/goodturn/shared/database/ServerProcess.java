package org.goodturn.shared.database;

import java.nio.file.Path;
import org.goodturn.shared.home.Home;
import org.goodturn.shared.home.HomeLock;
import org.goodturn.shared.home.Secrets;

/** A process that keeps an embedded server until it is told to end, as the application does. */
final class ServerProcess {

    private ServerProcess() {}

    public static void main(String... arguments) throws InterruptedException {
        var home = Home.open(Path.of(arguments[0]));
        var lock = HomeLock.on(home.folder());
        var secrets = Secrets.in(home);
        var server = EmbeddedPostgres.start(new ServerPlan(
                home.file("postgres"),
                new Account("postgres", secrets.named("superuser")),
                new Account(Account.OWNER, secrets.named("owner")),
                new Account(Account.APPLICATION, secrets.named("application"))));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            lock.close();
        }));
        System.out.println(server.access().jdbcUrl());
        Thread.currentThread().join();
    }
}
