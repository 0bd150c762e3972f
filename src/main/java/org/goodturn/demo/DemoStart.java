package org.goodturn.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.tenancy.Tenancy;

/**
 * Sees to it at every start that the demonstration is there, if it is wanted, and that {@code demo.json} opens it.
 * Every step finds out by itself whether it was done: a process that was killed between two of them goes on where it
 * was.
 */
@ApplicationScoped
public class DemoStart {

    /** How far its past reaches back. */
    public static final Duration PAST = Duration.ofDays(90);

    private final GoodturnSettings settings;
    private final Demonstrations demonstrations;
    private final DemoOpening opening;
    private final DemoHandout handout;
    private final DemoMove move;
    private final DemoRehearsal rehearsal;
    private final DemoAddresses addresses;
    private final DemoFile file;
    private final Directory directory;
    private final Tenancy tenancy;
    private final Clock clock;
    private final Event<DemoOpened> opened;

    DemoStart(
            GoodturnSettings settings,
            Demonstrations demonstrations,
            DemoOpening opening,
            DemoHandout handout,
            DemoMove move,
            DemoRehearsal rehearsal,
            DemoAddresses addresses,
            DemoFile file,
            Directory directory,
            Tenancy tenancy,
            Clock clock,
            Event<DemoOpened> opened) {
        this.settings = settings;
        this.demonstrations = demonstrations;
        this.opening = opening;
        this.handout = handout;
        this.move = move;
        this.rehearsal = rehearsal;
        this.addresses = addresses;
        this.file = file;
        this.directory = directory;
        this.tenancy = tenancy;
        this.clock = clock;
        this.opened = opened;
    }

    void start(@Observes StartupEvent started) {
        if (settings.demo()) {
            var now = clock.instant();
            var demonstration = demonstrations.begun(now.minus(PAST));
            if (!demonstration.isRemoved()) {
                prepare(demonstration, now);
                opened.fire(new DemoOpened(demonstration));
            }
        }
    }

    private void prepare(Demonstration demonstration, Instant now) {
        as(demonstration, () -> {
            if (Merchant.of(demonstration.merchant()) == null) {
                opening.open(demonstration.began());
            }
            move.toWhereWeAre(addresses.programHost(), now);
            return null;
        });
        var test = tenancy.as(demonstration.merchant(), () -> rehearsal.prepare(now));
        var merchant = as(demonstration, () -> Merchant.of(demonstration.merchant()));
        if (file.read().filter(access -> isRight(access, merchant)).isEmpty()) {
            var opensTest =
                    tenancy.as(test, () -> QuarkusTransaction.requiringNew().call(() -> handout.makeForTest(now)));
            file.write(as(demonstration, () -> handout.make(merchant, opensTest, now)));
        }
        directory.forget();
    }

    private boolean isRight(DemoAccess access, Merchant merchant) {
        return access.testSecretKey() != null
                && access.merchant().equals(merchant.publicId())
                && access.shop().equals(merchant.website().value());
    }

    private <T> T as(Demonstration demonstration, Supplier<T> work) {
        return tenancy.as(demonstration.merchant(), () -> QuarkusTransaction.requiringNew()
                .call(work::get));
    }
}
