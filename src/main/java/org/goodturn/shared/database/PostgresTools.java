package org.goodturn.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.shared.home.CannotStart;
import org.goodturn.shared.home.Home;

/** Runs {@code initdb} and {@code pg_ctl} of one kit as one account. */
record PostgresTools(Path kit, RunAs account, Path workFolder) {

    /** How a tool ended and what it said. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        /** The line that says why, without the tool's advice around it. */
        String complaint() {
            var lines = output.lines().filter(line -> !line.isBlank()).toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                    .reduce((first, last) -> last)
                    .or(() -> lines.stream().reduce((first, last) -> last))
                    .map(line -> line.replaceFirst(".*(FATAL:|error:)\\s*", ""))
                    .orElse("it gave no reason");
        }
    }

    Outcome run(String tool, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(kit.resolve("bin").resolve(tool).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(account.command(command))
                .directory(workFolder.toFile())
                .redirectErrorStream(true);
        // PGDATA and its like belong to the operator's other servers, and any locale may be missing here
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes());
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be run (%s).".formatted(command.getFirst(), Home.reason(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }
}
