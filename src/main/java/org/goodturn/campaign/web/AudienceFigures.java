package org.goodturn.campaign.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.goodturn.person.audience.AudienceSql;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** How far the friends got who came by each version, those of an audience and all others side by side. */
@ApplicationScoped
class AudienceFigures {

    /** So many friends of each version are told apart, the newest ones: each takes a question to the journal. */
    static final int MOST = 1_000;

    /**
     * @param within of the friends in the audience, or of the advocates in it
     * @param without of all others
     */
    public record Split(VersionFigures.Figures within, VersionFigures.Figures without) {

        static final Split NONE = new Split(VersionFigures.NONE, VersionFigures.NONE);
    }

    /** One side of one version. */
    public record Side(long versionId, boolean inside, long friends, long orders, long rewards) {

        VersionFigures.Figures figures() {
            return new VersionFigures.Figures(versionId, friends, orders, rewards);
        }
    }

    private static final String COUNT = """
            select came.version_id, coalesce(%2$s, false) inside, count(*) friends,
                   count(*) filter (where came.state = 'APPROVED') orders, sum(came.rewards) rewards
            from (select r.version_id, r.state, r.referred_at, r.%1$s person,
                         (select count(*) from reward w where w.merchant_id = r.merchant_id and w.referral_id = r.id
                            and w.state not in ('CANCELED', 'REVOKED')) rewards
                  from (select *, row_number() over (partition by version_id order by referred_at desc, id desc) place
                        from referral
                        where merchant_id = :merchant and version_id = any(:versions) and state <> 'DENIED') r
                  where r.place <= :most) came
            join person known on known.merchant_id = :merchant and known.id = came.person
            join person p on p.merchant_id = known.merchant_id and p.id = known.root_id
            group by 1, 2""";

    /** An advocate with very many friends and a long history takes each of them a look through all of it. */
    private static final String NO_LONGER = "set local statement_timeout = '5s'";

    /** What PostgreSQL says of a statement that took too long. */
    private static final String CANCELED = "57014";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    AudienceFigures(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /**
     * By the id of the version; one that nobody came by is missing. Everybody counts as they were just before the
     * friend came: by a code, that is the order itself.
     *
     * @return nothing when none was asked for, or when it would take too long
     */
    Optional<Map<Long, Split>> of(Collection<Long> versions, Compared compared) {
        return compared.isAsked()
                ? inTime(() -> sides(versions, compared)).map(AudienceFigures::byVersion)
                : Optional.empty();
    }

    private List<Side> sides(Collection<Long> versions, Compared compared) {
        var audience = AudienceSql.asOf("(came.referred_at - interval '1 microsecond')");
        var sql = COUNT.formatted(compared.whose().column, audience.of(compared.audience()));
        return jdbi.withHandle(handle -> {
            handle.execute(NO_LONGER);
            return handle.createQuery(sql)
                    .bindMap(audience.values())
                    .bind("merchant", merchant.id())
                    .bind("most", MOST)
                    .bindArray("versions", Long.class, versions)
                    .mapTo(Side.class)
                    .list();
        });
    }

    /** In a transaction of its own, so that the page goes on without the answer. */
    private static Optional<List<Side>> inTime(Callable<List<Side>> question) {
        try {
            return Optional.of(QuarkusTransaction.requiringNew().call(question));
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException stopped && CANCELED.equals(stopped.getSQLState())) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static Map<Long, Split> byVersion(List<Side> sides) {
        return sides.stream()
                .collect(Collectors.groupingBy(
                        Side::versionId, Collectors.collectingAndThen(Collectors.toList(), AudienceFigures::split)));
    }

    private static Split split(List<Side> sides) {
        return new Split(side(sides, true), side(sides, false));
    }

    private static VersionFigures.Figures side(List<Side> sides, boolean inside) {
        return sides.stream()
                .filter(side -> side.inside == inside)
                .findFirst()
                .map(Side::figures)
                .orElse(VersionFigures.NONE);
    }
}
