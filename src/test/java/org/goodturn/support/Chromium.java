package org.goodturn.support;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.impl.driver.Driver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The real browser that tests look at pages with, started at its first use and shared by all tests of a thread. Without
 * a browser on the machine the calling test is skipped, or fails where {@code CI=true} says that skipping is not an
 * option.
 *
 * <pre>{@code
 * Chromium.inEveryLook(window -> {
 *     window.opens(base + "/share");
 *     window.shows("share");
 * });
 * }</pre>
 */
public final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Map<String, String> WITHOUT_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** Playwright's objects belong to the thread that made them. */
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::start);

    private static final ExecutorService LOOKERS = Executors.newFixedThreadPool(2, lookers());

    private static final AtomicBoolean ADVISED = new AtomicBoolean();

    private Chromium() {}

    public static BrowserWindow phone() {
        return open(Look.phone());
    }

    public static BrowserWindow desktop() {
        return open(Look.desktop());
    }

    /** A fresh window without cookies or storage; close it when done. */
    public static BrowserWindow open(Look look) {
        return new BrowserWindow(BROWSER.get().newContext(look.options()), look);
    }

    /** Phone and desktop, each light and dark, each in a window of its own. */
    public static void inEveryLook(Consumer<BrowserWindow> visit) {
        in(Look.all(), visit);
    }

    /** Two looks at a time: most of looking at a page is done by one process after the other. */
    public static void in(List<Look> looks, Consumer<BrowserWindow> visit) {
        var visits = looks.stream()
                .map(look -> CompletableFuture.runAsync(() -> visit(look, visit), LOOKERS))
                .toList();
        assertAll(visits.stream().map(visited -> () -> {
            try {
                visited.join();
            } catch (CompletionException failure) {
                throw failure.getCause();
            }
        }));
    }

    private static void visit(Look look, Consumer<BrowserWindow> visit) {
        try (var window = open(look)) {
            visit.accept(window);
        }
    }

    private static ThreadFactory lookers() {
        return Thread.ofPlatform().daemon().name("looker-", 1).factory();
    }

    /**
     * The Node.js that drives the browser, to run what merchants run in theirs. Where no browser is, it is not either.
     */
    public static String node() {
        BROWSER.get();
        return Driver.ensureDriverInstalled(WITHOUT_DOWNLOAD, false)
                .createProcessBuilder()
                .command()
                .getFirst();
    }

    private static Browser start() {
        var executable = InstalledBrowser.find();
        if (executable.isEmpty()) {
            return doWithout(InstalledBrowser.HOW_TO_GET_ONE);
        }
        if (!InstalledBrowser.hasDriver()) {
            return doWithout(InstalledBrowser.HOW_TO_GET_THE_DRIVER);
        }
        return Playwright.create(new Playwright.CreateOptions().setEnv(WITHOUT_DOWNLOAD))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    private static Browser doWithout(String advice) {
        if (Optional.ofNullable(System.getenv("CI")).filter("true"::equals).isPresent()) {
            throw new AssertionError(advice);
        }
        if (ADVISED.compareAndSet(false, true)) {
            System.err.println(advice);
        }
        return abort(advice);
    }
}
