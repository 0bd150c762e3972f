package org.goodturn.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.goodturn.shared.home.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresKitTest {

    @TempDir
    Path cache;

    @Test
    void several_starts_at_once_unpack_one_whole_kit() throws IOException {
        var unpackings = Stream.generate(() -> CompletableFuture.supplyAsync(this::unpacked))
                .limit(3)
                .toList();

        var kits = unpackings.stream().map(CompletableFuture::join).distinct().toList();

        assertThat(kits).hasSize(1);
        assertThat(kits.getFirst().resolve("bin/postgres")).isExecutable();
        try (var rest = Files.list(cache)) {
            assertThat(rest).containsExactlyElementsOf(kits);
        }
    }

    @Test
    void a_half_unpacked_kit_of_an_earlier_start_is_not_used() throws IOException {
        Files.createDirectories(cache.resolve("unpacking-1234/bin"));

        assertThat(unpacked().resolve("bin/initdb")).isExecutable();
    }

    @Test
    void a_machine_without_a_kit_is_told_what_to_do() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> PostgresKit.of("Linux", "s390x"))
                .withMessageContainingAll("linux-s390x", "QUARKUS_DATASOURCE_JDBC_URL");
    }

    private Path unpacked() {
        return PostgresKit.forThisMachine().unpackedIn(cache);
    }
}
