package org.goodturn.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.goodturn.shared.home.Home;
import org.goodturn.shared.home.PrivateFile;
import org.goodturn.shared.start.GoodturnSettings;

/** {@code demo.json} in the installation's folder, readable by its owner only. */
@ApplicationScoped
public class DemoFile {

    private final ObjectMapper json;
    private final Path file;
    private final boolean isWanted;
    private volatile Optional<DemoAccess> known;

    DemoFile(ObjectMapper json, GoodturnSettings settings) {
        this.json = json;
        this.file = Home.open(settings.home()).file("demo.json");
        this.isWanted = settings.demo();
    }

    /** Nothing while there is no demonstration. */
    public Optional<DemoAccess> read() {
        if (known == null) {
            known = isWanted && Files.exists(file) ? Optional.of(parsed()) : Optional.empty();
        }
        return known;
    }

    void write(DemoAccess access) {
        try {
            PrivateFile.write(
                    file, json.writerWithDefaultPrettyPrinter().writeValueAsString(access) + System.lineSeparator());
            known = Optional.of(access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
            known = Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return file;
    }

    private DemoAccess parsed() {
        try {
            return json.readValue(file.toFile(), DemoAccess.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; remove it to have it made anew", e);
        }
    }
}
