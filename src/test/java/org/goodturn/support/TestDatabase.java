package org.goodturn.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodturn.shared.database.Account;
import org.goodturn.shared.database.DatabaseAccess;
import org.goodturn.shared.database.EmbeddedPostgres;
import org.goodturn.shared.database.ServerPlan;
import org.goodturn.shared.home.Home;
import org.goodturn.shared.home.HomeLock;
import org.goodturn.shared.home.Secrets;

/**
 * One throw-away PostgreSQL for all tests of a build, with the two roles that every installation has. Every
 * {@code @QuarkusTest} gets it without asking. It does not wait for the disk and counts statements.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String SUPERUSER_PASSWORD = "test.superuser.password";
    private static final List<String> SETTINGS = List.of(
            URL,
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.flyway.username",
            "quarkus.flyway.password",
            SUPERUSER_PASSWORD);
    private static final List<String> SERVER = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "shared_preload_libraries=pg_stat_statements",
            "pg_stat_statements.track=all");

    /** Kept as system properties: a test profile restarts the application, and it finds the same server. */
    @Override
    public Map<String, String> start() {
        if (System.getProperty(URL) == null) {
            launch().forEach(System::setProperty);
        }
        return SETTINGS.stream().collect(Collectors.toMap(name -> name, System::getProperty));
    }

    @Override
    public void stop() {
        // the server ends with the JVM
    }

    /** Past the walls, for looking at what the application did. Needs a running application. */
    public static Connection asSuperuser() throws SQLException {
        return connection("postgres", setting(SUPERUSER_PASSWORD));
    }

    /** As the role that owns the tables and runs migrations. */
    public static Connection asOwner() throws SQLException {
        return connection(setting("quarkus.flyway.username"), setting("quarkus.flyway.password"));
    }

    /** As the role the application uses, with no merchant chosen. */
    public static Connection asApplication() throws SQLException {
        return connection(setting("quarkus.datasource.username"), setting("quarkus.datasource.password"));
    }

    private static Connection connection(String username, String password) throws SQLException {
        return DriverManager.getConnection(setting(URL), username, password);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static Map<String, String> launch() {
        var home = Home.open(Path.of("target", "test-database"));
        var lock = HomeLock.on(home.folder());
        var superuser = new Account("postgres", Secrets.in(home).named("superuser"));
        var server = EmbeddedPostgres.start(new ServerPlan(
                home.file("postgres"),
                superuser,
                new Account(Account.OWNER, Secrets.fresh()),
                new Account(Account.APPLICATION, Secrets.fresh()),
                SERVER));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            lock.close();
        }));
        startEmpty(server.access(), superuser);
        return settings(server.access(), superuser);
    }

    private static void startEmpty(DatabaseAccess access, Account superuser) {
        try (var connection = access.as(superuser);
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public authorization pg_database_owner");
            statement.execute("grant usage on schema public to public");
            statement.execute("create extension pg_stat_statements");
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be emptied", e);
        }
    }

    private static Map<String, String> settings(DatabaseAccess access, Account superuser) {
        return Map.of(
                URL,
                access.jdbcUrl(),
                "quarkus.datasource.username",
                access.application().username(),
                "quarkus.datasource.password",
                access.application().password(),
                "quarkus.flyway.username",
                access.owner().username(),
                "quarkus.flyway.password",
                access.owner().password(),
                SUPERUSER_PASSWORD,
                superuser.password());
    }
}
