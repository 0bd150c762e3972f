package org.goodturn.integration.segment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goodturn.shared.web.ErrorDialect;
import org.goodturn.shared.web.Problem;

/**
 * Our envelope with the {@code message} that Segment shows to who looks after a destination. Clients drop what is
 * answered with any 4xx but 408 and 429 and try again on 5xx: every mistake in what was sent is a 400, and what came
 * second when two told of the same people is a 503.
 */
@Singleton
class SegmentErrors implements ErrorDialect {

    private static final Pattern ADDRESS =
            Pattern.compile("/v1/(identify|track|page|screen|group|alias|delete|batch|import|[itpsgab])/?");

    private static final Set<Integer> MISTAKES = Set.of(406, 413, 415, 422);

    record Json(String message, @JsonUnwrapped Problem problem) {}

    @Override
    public Optional<Json> json(String path, Problem problem) {
        return isSpoken(path) ? Optional.of(new Json(problem.detail(), problem)) : Optional.empty();
    }

    @Override
    public int status(String path, int status) {
        return isSpoken(path) ? understood(status) : status;
    }

    private static int understood(int status) {
        return MISTAKES.contains(status) ? 400 : status == 409 ? 503 : status;
    }

    private static boolean isSpoken(String path) {
        return ADDRESS.matcher(path).matches();
    }
}
