package org.goodturn.shared.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.goodturn.shared.home.CannotStart;
import org.goodturn.shared.home.Home;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL build that comes on the class path, unpacked once per version. It is unpacked beside its place and
 * moved there in one step: whoever finds the folder finds all of it, however many processes start at once.
 */
final class PostgresKit {

    private final URL archive;
    private final String name;

    private PostgresKit(URL archive, String name) {
        this.archive = archive;
        this.name = name;
    }

    static PostgresKit forThisMachine() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static PostgresKit of(String osName, String osArch) {
        var platform = system(osName.toLowerCase(Locale.ROOT)) + "-" + processor(osArch);
        var archive = PostgresKit.class.getResource("/postgres-" + platform + ".txz");
        if (archive == null) {
            throw new CannotStart(
                    "This package has no PostgreSQL for %s: build it with -Pall-platforms, or set QUARKUS_DATASOURCE_JDBC_URL to a database of yours."
                            .formatted(platform));
        }
        return new PostgresKit(archive, platform);
    }

    private static String system(String osName) {
        if (osName.contains("win")) {
            return "windows";
        }
        return osName.contains("mac") ? "darwin" : "linux";
    }

    private static String processor(String osArch) {
        return switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> osArch;
        };
    }

    /** The folder with {@code bin} and {@code lib}, below the given one. */
    Path unpackedIn(Path cache) {
        try {
            var connection = archive.openConnection();
            connection.setUseCaches(false);
            try (var content = connection.getInputStream()) {
                var place = cache.resolve(name + "-" + connection.getContentLengthLong());
                if (!Files.exists(place)) {
                    unpack(content, place);
                }
                return place;
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked into %s (%s).".formatted(cache, Home.reason(e)), e);
        }
    }

    private static void unpack(InputStream content, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        var draft = Files.createTempDirectory(place.getParent(), "unpacking-");
        try {
            extract(content, draft);
            Folders.openToAll(draft);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(place)) {
                throw e;
            }
            // another process was quicker; its copy is as good
        } finally {
            Folders.delete(draft);
        }
    }

    private static void extract(InputStream content, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(content)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive names a file outside of itself: " + entry.getName());
                }
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }
}
