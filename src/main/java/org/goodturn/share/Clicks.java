package org.goodturn.share;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.shared.data.GroupCommit;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.tenancy.Wall;

/** Records clicks: durable before the friend is sent on, many in one transaction. */
@Singleton
public class Clicks {

    private record Pending(
            long merchantId, String publicId, long linkId, long versionId, Arrival arrival, Instant clickedAt) {

        String deepLink() {
            return arrival.deepLink() == null ? null : arrival.deepLink().value();
        }

        String device() {
            return arrival.device() == null ? null : arrival.device().name();
        }
    }

    private static final String INSERT = """
            insert into click (merchant_id, public_id, link_id, version_id, channel, deep_link, device, referrer, clicked_at)
            select ?, * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])""";

    private final CurrentMerchant merchant;
    private final GroupCommit<Pending, String> commit;

    Clicks(AgroalDataSource database, CurrentMerchant merchant) {
        this.merchant = merchant;
        this.commit = new GroupCommit<>("clicks", database, Clicks::write);
    }

    /**
     * @param versionId the campaign version that the friend will see
     * @return the click's public id, once it is durable
     */
    public CompletionStage<String> record(PersonalLink link, long versionId, Arrival arrival, Instant now) {
        return commit.write(new Pending(merchant.id(), PublicId.next("clk"), link.id, versionId, arrival, now));
    }

    void stop(@Observes ShutdownEvent stopped) {
        commit.close();
    }

    private static List<String> write(Connection connection, List<Pending> batch) throws SQLException {
        var byMerchant = batch.stream().collect(Collectors.groupingBy(Pending::merchantId));
        for (var part : byMerchant.entrySet()) {
            Wall.enter(connection, part.getKey());
            insert(connection, part.getKey(), part.getValue());
        }
        return batch.stream().map(Pending::publicId).toList();
    }

    private static void insert(Connection connection, long merchantId, List<Pending> clicks) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, merchantId);
            insert.setArray(2, texts(connection, clicks, Pending::publicId));
            insert.setArray(3, connection.createArrayOf("bigint", each(clicks, Pending::linkId)));
            insert.setArray(4, connection.createArrayOf("bigint", each(clicks, Pending::versionId)));
            insert.setArray(
                    5,
                    texts(connection, clicks, click -> click.arrival.channel().id()));
            insert.setArray(6, texts(connection, clicks, Pending::deepLink));
            insert.setArray(7, texts(connection, clicks, Pending::device));
            insert.setArray(8, texts(connection, clicks, click -> click.arrival.referrer()));
            insert.setArray(
                    9, connection.createArrayOf("timestamptz", each(clicks, click -> Timestamp.from(click.clickedAt))));
            insert.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<Pending> clicks, Function<Pending, Object> column)
            throws SQLException {
        return connection.createArrayOf("text", each(clicks, column));
    }

    private static Object[] each(List<Pending> clicks, Function<Pending, Object> column) {
        return clicks.stream().map(column).toArray();
    }
}
