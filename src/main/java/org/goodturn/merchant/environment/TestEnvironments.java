package org.goodturn.merchant.environment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.MerchantOpening;
import org.goodturn.merchant.ProgramDomain;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.tenancy.Tenancy;
import org.jdbi.v3.core.Jdbi;

/** Finds a merchant's test environment; the first who asks for it opens it. */
@ApplicationScoped
public class TestEnvironments {

    private static final int LONGEST_LABEL = 50;

    private final CurrentMerchant current;
    private final MerchantOpening opening;
    private final Directory directory;
    private final Tenancy tenancy;
    private final Jdbi jdbi;

    TestEnvironments(
            CurrentMerchant current, MerchantOpening opening, Directory directory, Tenancy tenancy, Jdbi jdbi) {
        this.current = current;
        this.opening = opening;
        this.directory = directory;
        this.tenancy = tenancy;
        this.jdbi = jdbi;
    }

    /**
     * As the merchant itself, outside a transaction.
     *
     * @return the number of its test environment
     */
    public long open(Instant now) {
        return known().orElseGet(() -> opened(now));
    }

    /** The test environment of the current merchant, if it was opened. */
    public Optional<Long> known() {
        return jdbi.withHandle(handle -> handle.createQuery("select id from merchant where live_id = :live")
                .bind("live", current.id())
                .mapTo(Long.class)
                .findOne());
    }

    private long opened(Instant now) {
        var live = QuarkusTransaction.requiringNew().call(() -> Merchant.of(current.id()));
        var host = hostBeside(
                QuarkusTransaction.requiringNew().call(ProgramDomain::standard).host());
        var number = opening.nextNumber();
        try {
            tenancy.as(number, () -> QuarkusTransaction.requiringNew().run(() -> opening.openTest(live, host, now)));
        } catch (RuntimeException failure) {
            return known().orElseThrow(() -> failure); // somebody else was faster
        }
        directory.forget();
        return number;
    }

    /** {@code share-test.example.com} beside {@code share.example.com}, or a number more when somebody has that. */
    private String hostBeside(String host) {
        var label = host.substring(0, Math.min(host.indexOf('.'), LONGEST_LABEL));
        var rest = host.substring(host.indexOf('.'));
        var usual = label + "-test" + rest;
        return directory.merchantAt(usual).isEmpty() ? usual : label + "-test-" + PublicId.random(6) + rest;
    }
}
