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
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.Wall;
import org.jboss.logging.Logger;

/**
 * Counts the pages of the shop that friends open after their click, and the visits that these make up: one ends when no
 * page was opened for 30 minutes (as Referral Rock counts them).
 */
@Singleton
public class Visits {

    private static final Logger LOG = Logger.getLogger(Visits.class);

    private record Page(long merchantId, String click, Instant at) {}

    /** In the order of the key, so that two nodes never wait for each other. Of clicks that never were, nothing. */
    private static final String COUNT = """
            insert into click_visit (merchant_id, click_id, visits, pages, last_at)
            select k.merchant_id, k.id, 1, count(*), max(page.at)
            from unnest(?::text[], ?::timestamptz[]) page (click, at)
            join click k on k.merchant_id = ? and k.public_id = page.click
            group by k.merchant_id, k.id order by k.id
            on conflict (merchant_id, click_id) do update set
              visits = click_visit.visits + cast(excluded.last_at >= click_visit.last_at + interval '30 minutes' as int),
              pages = click_visit.pages + excluded.pages,
              last_at = greatest(click_visit.last_at, excluded.last_at)""";

    private final GroupCommit<Page, String> commit;

    Visits(AgroalDataSource database) {
        this.commit = new GroupCommit<>("visits", database, Visits::write);
    }

    /**
     * Nobody waits for it, and it may be called where no merchant is current.
     *
     * @param click what the page says was the click; what is none counts nothing
     */
    public void count(long merchantId, String click, Instant now) {
        if (!PublicId.is("clk", click)) {
            return;
        }
        commit.write(new Page(merchantId, click, now)).whenComplete((counted, failure) -> {
            if (failure != null) {
                LOG.warnf("a page of a visit was not counted: %s", failure.getMessage());
            }
        });
    }

    void stop(@Observes ShutdownEvent stopped) {
        commit.close();
    }

    private static List<String> write(Connection connection, List<Page> batch) throws SQLException {
        var byMerchant =
                batch.stream().collect(Collectors.groupingBy(Page::merchantId, TreeMap::new, Collectors.toList()));
        for (var part : byMerchant.entrySet()) {
            Wall.enterByKey(connection, part.getKey());
            count(connection, part.getKey(), part.getValue());
        }
        return batch.stream().map(Page::click).toList();
    }

    private static void count(Connection connection, long merchantId, List<Page> pages) throws SQLException {
        try (var count = connection.prepareStatement(COUNT)) {
            var clicks = pages.stream().map(Page::click).toArray();
            var times = pages.stream().map(page -> Timestamp.from(page.at)).toArray();
            count.setArray(1, connection.createArrayOf("text", clicks));
            count.setArray(2, connection.createArrayOf("timestamptz", times));
            count.setLong(3, merchantId);
            count.executeUpdate();
        }
    }
}
