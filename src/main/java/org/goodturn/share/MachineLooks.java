package org.goodturn.share;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.goodturn.shared.data.GroupCommit;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.tenancy.Wall;
import org.jboss.logging.Logger;

/** Counts the programs that open personal links, so that nobody has to wonder why those were no clicks. */
@Singleton
public class MachineLooks {

    private static final Logger LOG = Logger.getLogger(MachineLooks.class);

    private record Look(long merchantId, long linkId, Machine machine, Instant at) {}

    /** In the order of the key, so that two nodes never wait for each other. */
    private static final String COUNT = """
            insert into machine_look (merchant_id, link_id, kind, looked_on, looks, last_at)
            select ?, link, kind, cast(at at time zone 'UTC' as date), count(*), max(at)
            from unnest(?::bigint[], ?::text[], ?::timestamptz[]) look (link, kind, at)
            group by 2, 3, 4 order by 2, 3, 4
            on conflict (merchant_id, link_id, kind, looked_on)
            do update set looks = machine_look.looks + excluded.looks, last_at = greatest(machine_look.last_at, excluded.last_at)""";

    private final CurrentMerchant merchant;
    private final GroupCommit<Look, Machine> commit;

    MachineLooks(AgroalDataSource database, CurrentMerchant merchant) {
        this.merchant = merchant;
        this.commit = new GroupCommit<>("looks", database, MachineLooks::write);
    }

    /** Nobody waits for it: without a database previews work all the same, and are not counted. */
    public void count(PersonalLink link, Machine machine, Instant now) {
        commit.write(new Look(merchant.id(), link.id, machine, now)).whenComplete((counted, failure) -> {
            if (failure != null) {
                LOG.warnf("a look at a link was not counted: %s", failure.getMessage());
            }
        });
    }

    void stop(@Observes ShutdownEvent stopped) {
        commit.close();
    }

    private static List<Machine> write(Connection connection, List<Look> batch) throws SQLException {
        var byMerchant =
                batch.stream().collect(Collectors.groupingBy(Look::merchantId, TreeMap::new, Collectors.toList()));
        for (var part : byMerchant.entrySet()) {
            Wall.enter(connection, part.getKey());
            count(connection, part.getKey(), part.getValue());
        }
        return batch.stream().map(Look::machine).toList();
    }

    private static void count(Connection connection, long merchantId, List<Look> looks) throws SQLException {
        try (var count = connection.prepareStatement(COUNT)) {
            count.setLong(1, merchantId);
            count.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", looks.stream().map(Look::linkId).toArray()));
            count.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            looks.stream().map(look -> look.machine.name()).toArray()));
            count.setArray(
                    4,
                    connection.createArrayOf(
                            "timestamptz",
                            looks.stream().map(look -> Timestamp.from(look.at)).toArray()));
            count.executeUpdate();
        }
    }
}
