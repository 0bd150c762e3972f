package org.goodturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.goodturn.benchmark.EventMessages.Mix;
import org.goodturn.support.PackagedApp;

/** Measures how many events are taken and decided, how soon, and whether that changes as the journal grows. */
final class EventsBenchmark {

    private static final int CONNECTIONS = 64;
    private static final int BATCH = 100;
    private static final int BATCH_CONNECTIONS = 8;
    private static final int ADVOCATES = 200;
    private static final int FEW = 100_000;
    private static final int MANY = Integer.getInteger("events", 1_000_000);
    private static final int PER_SECOND = 500;
    private static final int[] RATES = {500, 1_000, 1_500, 2_000, 3_000, 4_000, 6_000, 8_000, 12_000};
    private static final double FLAT = 0.8;
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Duration PROMPT = Duration.ofMillis(100);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final Duration MAILED = Duration.ofMinutes(2);

    /** Events a second: taken one a request, taken in batches, processed while none comes in. */
    private record Rates(double single, double batched, double processed) {}

    private final BenchmarkDatabase database;
    private final Decisions decisions;
    private final JournalFilling journal;
    private final PackagedApp app;
    private final BenchmarkShop shop;
    private final double single;
    private final double multiple;
    private long resident;

    private EventsBenchmark(BenchmarkDatabase database, PackagedApp app, double single, double multiple)
            throws IOException, InterruptedException, SQLException {
        this.database = database;
        this.app = app;
        this.single = single;
        this.multiple = multiple;
        this.decisions = new Decisions(database);
        this.shop = BenchmarkShop.open(app, ADVOCATES);
        this.journal = new JournalFilling(database, shop.merchant(database));
    }

    static void run() throws Exception {
        var folder = Files.createTempDirectory(Path.of("target"), "events");
        try (var database = new BenchmarkDatabase(folder)) {
            var ceilings = new PostgresCeilings(database);
            var single = ceilings.single();
            var multiple = ceilings.multiple();
            Report.perSecond("ceiling: durable inserts of a row, 16 clients, by " + ceilings.measuredBy(), single);
            Report.perSecond("ceiling: durable inserts of 100 rows, rows", multiple);
            Report.perSecond("ceiling: copied by one connection, rows", ceilings.copied());
            try (var app = PackagedApp.start(folder, database.environment(), PackagedApp.PACKAGED)) {
                // the demo opens, and lays down its history, in the background
                Thread.sleep(Duration.ofSeconds(45));
                var benchmark = new EventsBenchmark(database, app, single, multiple);
                Report.perSecond(
                        "ceiling: durable inserts of an event, 16 clients",
                        ceilings.journal(benchmark.shop.merchant(database)));
                ceilings.tidyUp();
                benchmark.measure();
            }
        }
    }

    private void measure() throws IOException, SQLException, InterruptedException {
        journal.upTo(FEW);
        WarmUp.by(this::warm);
        var few = atSize(FEW);
        decided(Mix.FRIENDS);
        decided(Mix.USUAL);
        sustained();
        if (MANY > FEW) {
            journal.upTo(MANY);
            var many = atSize(MANY);
            Report.ratio("  with fewer, one a request", many.single, few.single, FLAT);
            Report.ratio("  with fewer, batches", many.batched, few.batched, FLAT);
            Report.ratio("  with fewer, processed", many.processed, few.processed, FLAT);
            decided(Mix.FRIENDS);
        }
        Report.megabytes("JVM resident at most", resident, 512);
    }

    /** Deciding takes longest to become quick: it is most of the code. */
    private double warm() throws IOException, SQLException, InterruptedException {
        try (var driver = new Driver(app.port(), CONNECTIONS)) {
            var messages = messages();
            driver.asFastAsPossible(sent -> messages.batch(Mix.USUAL, BATCH, sent), LENGTH.dividedBy(5));
            driver.asFastAsPossible(sent -> messages.one(Mix.USUAL, sent), LENGTH.dividedBy(2));
            return decisions.perSecondAlone(LENGTH);
        } finally {
            settle();
        }
    }

    private Rates atSize(int events) throws IOException, SQLException, InterruptedException {
        var size = String.format("%,d events in the journal: ", events);
        var messages = messages();
        var singly = taken(size + "one a request", CONNECTIONS, sent -> messages.one(Mix.USUAL, sent));
        Report.ratio("  single-row inserts", singly, single, 1.5);
        var processed = decisions.perSecondAlone(LENGTH.dividedBy(2));
        Report.perSecond("  processed while none comes in", processed);
        settle();
        var batched = BATCH
                * taken(
                        size + "batches of " + BATCH,
                        BATCH_CONNECTIONS,
                        sent -> messages.batch(Mix.USUAL, BATCH, sent));
        Report.ratio("  inserts of 100 rows", batched, multiple, 0.4);
        settle();
        return new Rates(singly, batched, processed);
    }

    /** @return answers a second */
    private double taken(String what, int connections, Driver.Requests requests) throws IOException {
        try (var driver = new Driver(app.port(), connections)) {
            var taken = driver.asFastAsPossible(requests, LENGTH);
            Report.print(what + ", " + connections + " connections", taken);
            return taken.perSecond();
        }
    }

    private void decided(Mix mix) throws IOException, SQLException, InterruptedException {
        var before = decisions.newestEvent();
        try (var driver = new Driver(app.port(), CONNECTIONS)) {
            var messages = messages();
            var taken = driver.steadily(sent -> messages.one(mix, sent), PER_SECOND, LENGTH.multipliedBy(2));
            Report.print("decided on " + mix + " at " + PER_SECOND + "/s: answered", taken.latencies());
        }
        Report.print("  still waiting at the end", decisions.waiting());
        Report.print("  mails still waiting at the end", decisions.jobs());
        Thread.sleep(SETTLED);
        Report.atMost("  event sent to decision committed, " + mix, decisions.latenciesSince(before), PROMPT);
        settle();
    }

    /** The queue may hold what came in during half a second, and so may mails; more means that it grows. */
    private void sustained() throws IOException, SQLException, InterruptedException {
        var held = 0;
        try (var driver = new Driver(app.port(), CONNECTIONS)) {
            var messages = messages();
            for (var rate : RATES) {
                driver.steadily(sent -> messages.one(Mix.USUAL, sent), rate, LENGTH);
                if (decisions.waiting() > rate / 2 || decisions.jobs() > rate / 2) {
                    break;
                }
                held = rate;
            }
        }
        Report.perSecond("sustained: taken and processed, nothing piles up", held);
        settle();
    }

    private void settle() throws IOException, SQLException, InterruptedException {
        resident = Math.max(resident, app.residentMegabytes());
        decisions.forgetWaiting();
        for (var until = System.nanoTime() + MAILED.toNanos(); decisions.jobs() > 0 && System.nanoTime() < until; ) {
            Thread.sleep(SETTLED);
        }
        Thread.sleep(SETTLED);
    }

    private EventMessages messages() {
        return new EventMessages(app.port(), shop.key(), shop.advocateCodes(), journal.people());
    }
}
