package org.goodturn.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that {@code src/docs/api.md} names, with the JSON that it shows there: before an arrow what is sent, after
 * it, or where a question has no body, what comes back.
 *
 * @param address method and path, with parameters in braces; empty where JSON stands under a heading alone
 */
record GuideExample(String address, List<String> sent, List<String> answers) {

    private static final Path GUIDE = Path.of("src/docs/api.md");

    private static final Pattern TOKEN = Pattern.compile(
            "(?<heading>^## )|`(?<address>(?:GET|POST) /[^`\\s]*)`|(?<arrow>→)"
                    + "|```json\\s(?<block>.*?)```|`(?:\\d{3} )?(?<inline>\\{\"[^`]*\\})`",
            Pattern.MULTILINE | Pattern.DOTALL);

    static List<GuideExample> all() throws IOException {
        var reading = new Reading();
        var token = TOKEN.matcher(Files.readString(GUIDE));
        while (token.find()) {
            reading.goOn(token);
        }
        return reading.found.stream().filter(GuideExample::showsSomething).toList();
    }

    boolean isQuestion() {
        return address.startsWith("GET ");
    }

    String path() {
        return address.substring(address.indexOf(' ') + 1);
    }

    private boolean showsSomething() {
        return !sent.isEmpty() || !answers.isEmpty();
    }

    private static GuideExample at(String address) {
        return new GuideExample(address, new ArrayList<>(), new ArrayList<>());
    }

    private static final class Reading {

        private final List<GuideExample> found = new ArrayList<>(List.of(at("")));
        private boolean isAnswer;

        private void goOn(Matcher token) {
            if (token.group("heading") != null) {
                begin("");
            } else if (token.group("address") != null) {
                begin(token.group("address"));
            } else if (token.group("arrow") != null) {
                isAnswer = true;
            } else {
                var json = token.group("block") != null ? token.group("block") : token.group("inline");
                (isAnswer ? found.getLast().answers : found.getLast().sent).add(wholly(json));
            }
        }

        private void begin(String address) {
            found.add(at(address));
            isAnswer = found.getLast().isQuestion() || address.isEmpty();
        }

        /** What the guide leaves out is anything. */
        private static String wholly(String json) {
            return json.replace("[…]", "[]").replaceAll(": …", ": null");
        }
    }
}
