package org.goodturn.shared.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an embedded server is to be.
 *
 * @param folder where its files are
 * @param settings further settings of PostgreSQL, {@code name=value}
 */
public record ServerPlan(Path folder, Account superuser, Account owner, Account application, List<String> settings) {

    public ServerPlan(Path folder, Account superuser, Account owner, Account application) {
        this(folder, superuser, owner, application, List.of());
    }

    public ServerPlan {
        settings = List.copyOf(settings);
    }

    /** Command line of the server: pg_ctl hands it to a shell, so no value holds a space. */
    String serverOptions(int port) {
        var all = new ArrayList<String>();
        all.add("listen_addresses=127.0.0.1");
        all.add("unix_socket_directories=");
        // three times the application's pool: room for a second process and for looking around by hand
        all.add("max_connections=60");
        all.add("shared_buffers=" + bufferMegabytes(memory()) + "MB");
        // after each checkpoint every page is written twice: a burst sees fewer of them, for about this much disk
        all.add("max_wal_size=2GB");
        // looks once in 15 seconds for tables that have grown: a new installation's do so faster than once a minute
        all.add("autovacuum_naptime=15s");
        all.addAll(settings);
        return "-p " + port + " -c " + String.join(" -c ", all);
    }

    /**
     * A sixteenth of the memory, so that indexes of some million events stay in it, and neither so little that
     * PostgreSQL is slow nor so much that others miss it.
     *
     * @param memory of the machine, or of the container, in bytes
     */
    static long bufferMegabytes(long memory) {
        return Math.clamp(memory / 16 / 1_048_576, 128, 1024);
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
