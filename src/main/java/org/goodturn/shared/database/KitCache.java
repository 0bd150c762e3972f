package org.goodturn.shared.database;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the unpacked PostgreSQL is kept: once per user, or beside the data where that user has no home. */
final class KitCache {

    private KitCache() {}

    static Path reachableBy(RunAs account, Path serverFolder) {
        if (account.uid().isPresent()) {
            // root's home is closed to the account that PostgreSQL runs as
            return Path.of("/var/cache/goodturn/postgres");
        }
        var userHome = Path.of(System.getProperty("user.home"));
        if (Files.isDirectory(userHome) && Files.isWritable(userHome)) {
            return cacheOf(userHome).resolve("goodturn").resolve("postgres");
        }
        return serverFolder.resolve("kit");
    }

    private static Path cacheOf(Path userHome) {
        var named = System.getenv("XDG_CACHE_HOME");
        return named == null || named.isBlank() ? userHome.resolve(".cache") : Path.of(named);
    }
}
