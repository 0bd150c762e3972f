package org.goodturn.shared.home;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder an installation keeps: readable and writable, or the start says so. */
public record Home(Path folder) {

    public static Home open(Path folder) {
        var home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart("GOODTURN_HOME is %s, which is a file: name a folder.".formatted(home), e);
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder %s cannot be created (%s): point GOODTURN_HOME to one that can."
                            .formatted(home, reason(e)),
                    e);
        }
        if (!Files.isReadable(home) || !Files.isWritable(home) || !Files.isExecutable(home)) {
            throw new CannotStart(
                    "The account %s may not read and write %s: change its owner or point GOODTURN_HOME elsewhere."
                            .formatted(System.getProperty("user.name"), home));
        }
        return new Home(home);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** What the file system complains about, without the path that the sentence around it names already. */
    public static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof java.nio.file.FileSystemException f && f.getReason() != null) {
            return f.getReason().toLowerCase(java.util.Locale.ROOT);
        }
        return String.valueOf(e.getMessage());
    }
}
