package org.goodturn.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was mailed to staff: files of the installation's folder, as tests have no mail server. */
public final class StaffMailbox {

    private static final Path FOLDER = Path.of("target", "test-home", "mail");
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    private StaffMailbox() {}

    /** Waits for it. */
    public static String mailTo(String address) {
        return Eventually.get(() -> allTo(address), found -> !found.isEmpty()).getFirst();
    }

    /** The path of the link in the mail. */
    public static String linkTo(String address) {
        return linkIn(mailTo(address));
    }

    public static String linkIn(String mail) {
        return LINK.matcher(mail)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    public static List<String> allTo(String address) {
        return files().map(StaffMailbox::read)
                .filter(mail -> mail.startsWith("To: " + address + System.lineSeparator()))
                .toList();
    }

    public static Stream<Path> files() {
        try {
            return Files.isDirectory(FOLDER)
                    ? Files.list(FOLDER).filter(file -> file.toString().endsWith(".txt"))
                    : Stream.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
