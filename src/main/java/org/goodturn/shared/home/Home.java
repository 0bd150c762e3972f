package org.goodturn.shared.home;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException absent -> "no such file or folder";
            case FileSystemException trouble when trouble.getReason() != null -> trouble.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
