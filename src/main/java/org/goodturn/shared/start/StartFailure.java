package org.goodturn.shared.start;

import io.quarkus.logging.Log;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.config.ConfigValidationException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.shared.home.CannotStart;

/** Ends the process. What an operator can mend is a sentence; only a fault of ours shows where it happened. */
final class StartFailure {

    private StartFailure() {}

    static void say(CannotStart failure) {
        System.err.println("Goodturn cannot start.\n" + failure.getMessage());
    }

    /** Called by Quarkus at the end of every run, with what went wrong if anything did. */
    static void end(int exitCode, Throwable failure) {
        if (failure != null) {
            sentence(ExceptionUtil.getRootCause(failure))
                    .ifPresentOrElse(
                            sentence -> say(new CannotStart(sentence, failure)),
                            () -> Log.error("Goodturn cannot start", failure));
        }
        System.exit(exitCode);
    }

    private static Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case CannotStart known -> Optional.of(known.getMessage());
            case QuarkusBindException taken ->
                Optional.of("Port %d is in use: stop what uses it, or choose another with QUARKUS_HTTP_PORT."
                        .formatted(taken.getPort()));
            case ConfigValidationException wrong -> Optional.of(plain(wrong));
            case ConfigurationException wrong -> Optional.of(wrong.getMessage());
            case PreventFurtherStepsException stop -> Optional.ofNullable(stop.getMessage());
            default -> Optional.empty();
        };
    }

    /** The settings' names and values, without the classes and codes of the library that read them. */
    private static String plain(ConfigValidationException wrong) {
        return IntStream.range(0, wrong.getProblemCount())
                .mapToObj(problem -> wrong.getProblem(problem).getMessage())
                .map(message -> message.replaceAll("[\\w.]+Exception: |SRCFG\\d+: ", ""))
                .collect(Collectors.joining("\n"));
    }
}
