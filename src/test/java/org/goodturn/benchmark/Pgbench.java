package org.goodturn.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark, where it is installed: another program's word on what the database can do. */
record Pgbench(Path program, BenchmarkDatabase database) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    static Optional<Pgbench> found(BenchmarkDatabase database) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Pgbench(program, database));
    }

    /** Transactions a second, each of one statement that is prepared once. */
    double rate(String sql, int clients, Duration length) throws IOException, InterruptedException {
        var script = Files.writeString(Files.createTempFile("ceiling", ".sql"), sql + ";\n");
        var command = new ArrayList<>(List.of(program.toString(), "--no-vacuum", "--protocol=prepared", "--jobs=2"));
        command.add("--client=" + clients);
        command.add("--time=" + length.toSeconds());
        command.add("--file=" + script);
        command.addAll(server());
        var said = run(command);
        Files.delete(script);
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private List<String> server() {
        var address = URI.create(database.address().substring("jdbc:".length()));
        return List.of(
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--username=" + database.superuser().username(),
                address.getPath().substring(1));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.superuser().password());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
