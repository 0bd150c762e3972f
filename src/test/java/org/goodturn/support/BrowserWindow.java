package org.goodturn.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One visitor's window: a page, and what the page complained about in its console. */
public final class BrowserWindow implements AutoCloseable {

    private final BrowserContext context;
    private final Look look;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    BrowserWindow(BrowserContext context, Look look) {
        this.context = context;
        this.look = look;
        this.page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Look look() {
        return look;
    }

    public Response opens(String address) {
        return page.navigate(address);
    }

    public boolean isWiderThanItsScreen() {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Errors the console has shown so far: failed scripts, and whatever the content security policy has blocked. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What every page owes its visitors: nothing blocked or broken, usable by everybody, and a picture to look at. */
    public void shows(String name) {
        assertThat(complaints).as("console of " + name).isEmpty();
        if (look.isExamined()) {
            assertAccessible();
        }
        screenshot(name);
        forgiveOurselves();
    }

    /** The same for a page that answers with an error, which every console notes by itself. */
    public void showsRefusal(String name) {
        complaints.removeIf(complaint -> complaint.startsWith("Failed to load resource: the server responded with"));
        shows(name);
    }

    /** Measuring and taking pictures bring styles of their own into the page, and the page's policy complains. */
    private void forgiveOurselves() {
        complaints.removeIf(complaint -> complaint.contains("Applying inline style"));
    }

    /**
     * WCAG 2.2 A and AA as far as a machine can tell, which itself needs script in the page: frames that allow none are
     * left out. The older way of running is more than twice as fast; the newer one is for frames of other origins.
     */
    public void assertAccessible() {
        assertThat(look.script()).as("a window with script").isTrue();
        var violations = new AxeBuilder(page)
                .options(onlyViolations())
                .setLegacyMode(true)
                .exclude("iframe[sandbox]")
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("%s, %s, %s", page.url(), look.device(), look.colours())
                .extracting(violation -> violation.getId() + ": " + violation.getNodes())
                .isEmpty();
    }

    /** Of what is right, one example each is enough: describing all of it takes longer than looking at it. */
    private static AxeRunOptions onlyViolations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Writes {@code target/screenshots/<name>-<device>-<colours>[-noscript].png} of the whole page. */
    public void screenshot(String name) {
        var file = "%s-%s-%s%s.png".formatted(name, look.device(), look.colours(), look.script() ? "" : "-noscript");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", file)));
    }

    @Override
    public void close() {
        context.close();
    }
}
