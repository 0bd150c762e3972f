package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Singleton;
import java.util.List;
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

    private static final List<String> ADDRESSES = List.of("/v1/customers", "/v1/async-actions");

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
                    VoucherifyErrors.details(problem.fields(), problem.detail()),
                    problem.type(),
                    problem.title(),
                    problem.status(),
                    problem.detail(),
                    problem.fields(),
                    problem.requestId());
        }
    }

    @Override
    public Optional<Json> json(String path, Problem problem) {
        return ADDRESSES.stream().anyMatch(address -> path.equals(address) || path.startsWith(address + "/"))
                ? Optional.of(Json.of(problem))
                : Optional.empty();
    }

    /** @param fields field to what was expected */
    static String details(Map<String, String> fields, String otherwise) {
        return fields.isEmpty()
                ? otherwise
                : fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + field.getValue())
                        .collect(Collectors.joining("; "));
    }
}
