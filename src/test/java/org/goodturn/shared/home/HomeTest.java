package org.goodturn.shared.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void a_home_is_made_where_there_is_none() {
        var home = Home.open(folder.resolve("new/home"));

        assertThat(home.folder()).isDirectory().isAbsolute();
    }

    @Test
    void a_file_is_no_home() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Home.open(file))
                .withMessageContaining("GOODTURN_HOME is " + file);
    }

    @Test
    void a_second_instance_is_refused_until_the_first_ends() {
        var first = HomeLock.on(folder);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> HomeLock.on(folder))
                .withMessageContaining("Another Goodturn is using " + folder);

        first.close();
        HomeLock.on(folder).close();
    }

    @Test
    void a_secret_stays_the_same_and_is_nobody_elses_to_read() throws IOException {
        var home = Home.open(folder);

        var secret = Secrets.in(home).named("goodturn.secret");

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Secrets.in(home).named("goodturn.secret")).isEqualTo(secret);
        assertThat(Secrets.in(home).named("another")).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.file("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_private_file_leaves_no_draft_behind() throws IOException {
        PrivateFile.write(folder.resolve("note"), "one");
        PrivateFile.write(folder.resolve("note"), "two");

        assertThat(folder.resolve("note")).hasContent("two");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
