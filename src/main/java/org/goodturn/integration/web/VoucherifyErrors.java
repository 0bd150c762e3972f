package org.goodturn.integration.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodturn.shared.web.ErrorDialect;
import org.goodturn.shared.web.Problem;

/**
 * Our envelope with what Voucherify's clients read in it. One word is in both: {@code code} is the number there, as
 * clients in other languages refuse to read anything else, and ours is the {@code key}.
 *
 * @see <a href="https://docs.voucherify.io/api-reference/errors">errors</a>
 */
@Singleton
class VoucherifyErrors implements ErrorDialect {

    private static final String ADDRESS = "/v1/customers";

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Json(
            int code,
            String key,
            String message,
            String details,
            String type,
            String title,
            int status,
            String detail,
            Map<String, String> fields,
            @JsonProperty("request_id") String requestId) {

        static Json of(Problem problem) {
            return new Json(
                    problem.status(),
                    problem.code(),
                    problem.detail(),
                    details(problem),
                    problem.type(),
                    problem.title(),
                    problem.status(),
                    problem.detail(),
                    problem.fields(),
                    problem.requestId());
        }

        private static String details(Problem problem) {
            return problem.fields().isEmpty()
                    ? problem.detail()
                    : problem.fields().entrySet().stream()
                            .map(field -> field.getKey() + ": " + field.getValue())
                            .collect(Collectors.joining("; "));
        }
    }

    @Override
    public Optional<Json> json(String path, Problem problem) {
        return path.equals(ADDRESS) || path.startsWith(ADDRESS + "/")
                ? Optional.of(Json.of(problem))
                : Optional.empty();
    }
}
