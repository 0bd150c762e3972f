package org.goodturn.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.home.CannotStart;
import org.goodturn.shared.home.Home;
import org.goodturn.shared.home.PrivateFile;

/** The embedded server's files: its data and its log, in a folder that belongs to the account it runs as. */
record ServerFiles(Path folder) {

    static ServerFiles in(Path folder) {
        try {
            return new ServerFiles(Files.createDirectories(folder));
        } catch (IOException e) {
            throw new CannotStart("%s cannot be created (%s).".formatted(folder, Home.reason(e)), e);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    boolean holdData() {
        return Files.exists(data());
    }

    void belongTo(RunAs account) {
        if (account.uid().isEmpty()) {
            return;
        }
        try {
            Folders.give(folder, account.uid().getAsInt());
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot be given to the account that PostgreSQL runs as (%s).".formatted(folder, Home.reason(e)),
                    e);
        }
    }

    /**
     * Sets the data up beside its place and moves it there, so that a start that is cut off leaves nothing half done.
     */
    void initialise(PostgresTools tools, Account superuser) {
        var draft = folder.resolve("data.new");
        var password = folder.resolve("password");
        try {
            Folders.delete(draft);
            PrivateFile.write(password, superuser.password());
            belongTo(tools.account());
            var made = tools.run("initdb", initdbArguments(draft, superuser, password));
            if (!made.succeeded()) {
                throw new CannotStart("PostgreSQL cannot set up its data in %s: %s.%s"
                        .formatted(folder, made.complaint(), tools.account().hint(made.complaint())));
            }
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("The database cannot be set up in %s (%s).".formatted(folder, Home.reason(e)), e);
        } finally {
            password.toFile().delete();
        }
    }

    /** Text compares by code point and changes case by Unicode, the same on every machine. */
    private static List<String> initdbArguments(Path draft, Account superuser, Path password) {
        return List.of(
                "--pgdata=" + draft,
                "--username=" + superuser.username(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--set=log_timezone=UTC",
                "--set=timezone=UTC");
    }

    /** A server that outlived the process that started it, if there is one. */
    Optional<ProcessHandle> survivor() {
        var pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid).filter(ServerFiles::isPostgres);
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("%s cannot be read: is another server using the folder?".formatted(pidFile), e);
        }
    }

    /** After a reboot the number in the file may belong to anybody. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
