package org.goodturn.integration.segment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.shared.web.ErrorDialect;
import org.goodturn.shared.web.Problem;

/** Our envelope with the {@code message} that Segment shows to who looks after a destination. */
@Singleton
class SegmentErrors implements ErrorDialect {

    private static final Pattern ADDRESS =
            Pattern.compile("/v1/(identify|track|page|screen|group|alias|delete|batch|import|[itpsgab])/?");

    record Json(String message, @JsonUnwrapped Problem problem) {}

    @Override
    public Optional<Json> json(String path, Problem problem) {
        return ADDRESS.matcher(path).matches() ? Optional.of(new Json(problem.detail(), problem)) : Optional.empty();
    }
}
