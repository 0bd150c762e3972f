package org.goodturn.integration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.goodturn.shared.web.ErrorDialect;
import org.goodturn.shared.web.Problem;

/**
 * Our envelope with what Extole's clients read in it.
 *
 * @see <a href="https://developer.extole.com">Extole's errors</a>
 */
@Singleton
class StoryErrors implements ErrorDialect {

    /** @param parameters field to what was expected */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Json(
            @JsonProperty("unique_id") String uniqueId,
            @JsonProperty("http_status_code") int httpStatusCode,
            String message,
            Map<String, String> parameters,
            @JsonUnwrapped Problem problem) {}

    @Override
    public Optional<Json> json(String path, Problem problem) {
        return path.startsWith("/v3/")
                ? Optional.of(
                        new Json(problem.requestId(), problem.status(), problem.detail(), problem.fields(), problem))
                : Optional.empty();
    }
}
