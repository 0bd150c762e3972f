package org.goodturn.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Looks into the embedded database of a running application, past its walls. */
final class Clicks {

    private static final int LINE_OF_PORT = 3;

    private Clicks() {}

    /** @param home the data folder of the application */
    static long recorded(Path home) throws IOException, SQLException {
        var secrets = new Properties();
        secrets.load(new StringReader(Files.readString(home.resolve("secrets.properties"))));
        // https://www.postgresql.org/docs/18/storage-file-layout.html: the port is on the fourth line
        var port =
                Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(LINE_OF_PORT);
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port.strip() + "/goodturn",
                        "postgres",
                        secrets.getProperty("postgres.superuser.password"));
                var count = connection.createStatement().executeQuery("select count(*) from click")) {
            count.next();
            return count.getLong(1);
        }
    }
}
