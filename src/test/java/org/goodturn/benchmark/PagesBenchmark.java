package org.goodturn.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.support.PackagedApp;

/** Measures the start of the packaged application, its memory, and what its pages cost. */
final class PagesBenchmark {

    private static final String FAST_START = "@docker/fast-start.args";
    private static final Path CACHE = Path.of("target/goodturn.aot");
    private static final int STARTS = 5;
    private static final int PER_SECOND = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration FAST = Duration.ofSeconds(4);
    private static final Duration PROMPT = Duration.ofMillis(25);
    private static final int IDLE_MEGABYTES = 350;
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    private PagesBenchmark() {}

    static void run() throws Exception {
        // lets the load name the program domain although it connects to the loopback address
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        // the bare server of the ceilings would wait 40 ms for each acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var home = Files.createTempDirectory(Path.of("target"), "benchmark");
        try (var first = PackagedApp.start(home, Map.of(), PackagedApp.PACKAGED)) {
            Report.print("first start, database made, ready after", Report.seconds(first.readyAfter()));
            // the demo lays down its history in the background
            Thread.sleep(Duration.ofSeconds(45));
        }
        starts("warm starts", home, PackagedApp.PACKAGED, WARM);
        startsFromCache(home);
        load(home);
        Report.print("ceiling: bare server, 10 kB, " + PER_SECOND + "/s", BareServer.answers(PER_SECOND, LENGTH));
    }

    private static void starts(String what, Path home, List<String> arguments, Duration most)
            throws IOException, InterruptedException {
        var times = new ArrayList<Duration>();
        for (int i = 0; i < STARTS; i++) {
            try (var app = PackagedApp.start(home, Map.of(), arguments)) {
                times.add(app.readyAfter());
                if (i == STARTS - 1) {
                    Thread.sleep(Duration.ofSeconds(10));
                    Report.megabytes(what + ", idle, JVM resident", app.residentMegabytes(), IDLE_MEGABYTES);
                }
            }
        }
        times.sort(null);
        Report.atMost(what + ", ready after", times, most);
    }

    /** The cache belongs to one build and one JDK, so it is made anew. */
    private static void startsFromCache(Path home) throws IOException, InterruptedException {
        Files.deleteIfExists(CACHE);
        try (var training = PackagedApp.start(home, Map.of(), List.of("-XX:AOTCacheOutput=" + CACHE, FAST_START))) {
            visitAll(training);
        }
        starts("warm starts with AOT cache", home, List.of("-XX:AOTCache=" + CACHE, FAST_START), FAST);
    }

    private static void load(Path home) throws IOException, InterruptedException, SQLException {
        try (var app = PackagedApp.start(home, Map.of(), PackagedApp.PACKAGED)) {
            var link = personalLink(app);
            var redirect = redirect(app, link);
            var landing = landing(app, link);
            var load = new SteadyLoad();
            load.run(i -> i % 2 == 0 ? redirect : landing, PagesBenchmark::isAnswer, PER_SECOND, WARM_UP);
            Report.atMost(
                    "landing page, " + PER_SECOND + "/s",
                    load.run(i -> landing, status -> status == 200, PER_SECOND, LENGTH),
                    PROMPT);
            var before = Clicks.recorded(home);
            var redirects = load.run(i -> redirect, PagesBenchmark::isRedirect, PER_SECOND, LENGTH);
            Report.atMost("short link, " + PER_SECOND + "/s", redirects, PROMPT);
            var clicks = Clicks.recorded(home) - before;
            var sent = PER_SECOND * LENGTH.toSeconds();
            Report.goal("  clicks recorded", "%d of %d".formatted(clicks, sent), clicks == sent);
            Report.print("after load, JVM resident", app.residentMegabytes() + " MB");
        }
    }

    private static void visitAll(PackagedApp app) throws IOException, InterruptedException {
        var link = personalLink(app);
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var request : List.of(redirect(app, link), landing(app, link))) {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private static HttpRequest redirect(PackagedApp app, URI link) {
        return visit(app, link.getHost(), "/r/" + code(link) + "?via=whatsapp");
    }

    private static HttpRequest landing(PackagedApp app, URI link) {
        return visit(app, link.getHost(), "/welcome/" + code(link));
    }

    private static String code(URI link) {
        return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
    }

    private static URI personalLink(PackagedApp app) throws IOException, InterruptedException {
        var demo = app.demo();
        var request = HttpRequest.newBuilder(
                        app.address("/v3/" + demo.get("campaign").asText() + "/referrals"))
                .header("Authorization", "Bearer " + demo.get("secretKey").asText())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"email\": \"load@example.com\", \"reward_id\": 1}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return URI.create(new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree(answer)
                    .get("link")
                    .asText());
        }
    }

    private static HttpRequest visit(PackagedApp app, String host, String path) {
        return HttpRequest.newBuilder(app.address(path))
                .header("Host", host + ":" + app.port())
                .header("User-Agent", PHONE)
                .build();
    }

    private static boolean isAnswer(int status) {
        return status == 200 || isRedirect(status);
    }

    private static boolean isRedirect(int status) {
        return status == 302 || status == 303;
    }
}
