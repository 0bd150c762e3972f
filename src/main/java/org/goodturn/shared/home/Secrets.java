package org.goodturn.shared.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Secrets that the installation made for itself and that must survive a restart, in {@code secrets.properties}. Losing
 * the file signs everybody out and locks the embedded database: it belongs into every backup.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    public static Secrets in(Home home) {
        var file = home.file("secrets.properties");
        var known = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new CannotStart("%s cannot be read (%s).".formatted(file, Home.reason(e)), e);
            }
        }
        var values = new TreeMap<String, String>();
        known.stringPropertyNames().forEach(name -> values.put(name, known.getProperty(name)));
        return new Secrets(file, values);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The secret of that name: 32 random bytes, made and stored when first asked for. */
    public String named(String name) {
        if (!has(name)) {
            values.put(name, fresh());
            PrivateFile.write(file, asText());
        }
        return values.get(name);
    }

    /** 32 random bytes in letters, digits, {@code -} and {@code _}. */
    public static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String asText() {
        return values.entrySet().stream()
                .map(secret -> secret.getKey() + "=" + secret.getValue())
                .collect(Collectors.joining(
                        "\n", "# Made by this installation for itself. Keep it in your backups.\n", "\n"));
    }
}
