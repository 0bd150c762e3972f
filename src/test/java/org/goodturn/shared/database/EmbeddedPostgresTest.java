package org.goodturn.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.goodturn.shared.home.Home;
import org.goodturn.shared.home.Secrets;
import org.goodturn.support.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void it_keeps_more_pages_in_memory_where_there_is_more_of_it() {
        var gigabyte = 1024L * 1024 * 1024;

        assertThat(ServerPlan.bufferMegabytes(gigabyte)).isEqualTo(128);
        assertThat(ServerPlan.bufferMegabytes(8 * gigabyte)).isEqualTo(512);
        assertThat(ServerPlan.bufferMegabytes(64 * gigabyte)).isEqualTo(1024);
    }

    @Test
    void a_process_that_is_killed_loses_no_row_and_hinders_no_next_start() throws Exception {
        try (var first = process();
                var owner = connection(first.line(), Account.OWNER, "owner")) {
            owner.createStatement().execute("create table fact as select 42 as answer");
            first.kill();
            assertThat(server()).as("the server outlives its process").isPresent();
        }

        try (var second = process();
                var owner = connection(second.line(), Account.OWNER, "owner");
                var row = owner.createStatement().executeQuery("select answer from fact")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
            second.terminate();
        }
        assertThat(server()).as("a server after its process was told to end").isEmpty();
    }

    @Test
    void a_start_that_was_cut_off_while_setting_up_is_begun_again() throws Exception {
        Files.createDirectories(folder.resolve("postgres/data.new/base"));
        Files.writeString(folder.resolve("postgres/data.new/PG_VERSION"), "18");

        try (var process = process();
                var application = connection(process.line(), Account.APPLICATION, "application")) {
            assertThat(application.isValid(1)).isTrue();
            process.terminate();
        }
    }

    @Test
    void a_second_process_on_the_folder_is_told_about_the_first() throws Exception {
        try (var first = process()) {
            first.line();

            try (var second = process()) {
                assertThat(second.rest()).contains("Another Goodturn is using " + folder);
                assertThat(second.exitCode()).isEqualTo(1);
            }
            first.terminate();
        }
    }

    @Test
    void a_process_of_somebody_else_with_the_number_of_the_old_server_is_left_alone() throws Exception {
        var files = ServerFiles.in(folder.resolve("postgres"));
        Files.createDirectories(files.data());
        Files.writeString(
                files.data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        assertThat(files.survivor()).isEmpty();
    }

    private JavaProcess process() throws Exception {
        return JavaProcess.running(ServerProcess.class, Map.of(), folder);
    }

    private java.util.Optional<ProcessHandle> server() {
        return new ServerFiles(folder.resolve("postgres")).survivor();
    }

    private Connection connection(String url, String role, String secret) throws SQLException {
        return DriverManager.getConnection(
                url, role, Secrets.in(new Home(folder)).named(secret));
    }
}
