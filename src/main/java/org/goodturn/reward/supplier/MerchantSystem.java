package org.goodturn.reward.supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.goodturn.merchant.environment.Environments;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.net.OutboundHttp;
import org.goodturn.shared.net.Outcome;
import org.goodturn.shared.net.StandardWebhook;
import org.goodturn.shared.text.PlainText;

/** Speaks to a merchant's system: asks it for a reward, or what became of a request. Signed either way. */
@ApplicationScoped
public class MerchantSystem {

    private static final int LONGEST_CODE = 200;

    private final OutboundHttp http;
    private final SupplierSecrets secrets;
    private final ObjectMapper json;
    private final Environments environments;
    private final Clock clock;

    MerchantSystem(
            OutboundHttp http, SupplierSecrets secrets, ObjectMapper json, Environments environments, Clock clock) {
        this.http = http;
        this.secrets = secrets;
        this.json = json;
        this.environments = environments;
        this.clock = clock;
    }

    /** Nothing leaves a test environment: there, a made-up code is handed over at once. */
    SupplierAnswer ask(Supplier supplier, SupplierRequest request) {
        if (environments.isTest()) {
            return new SupplierAnswer.Fulfilled("TEST-" + PublicId.random(8).toUpperCase(Locale.ROOT));
        }
        var body = bytes(request);
        var headers = headers(supplier, request.data().key(), body);
        return switch (http.post(supplier.url(), headers, body)) {
            case Outcome.Refused refused -> new SupplierAnswer.Failed(refused.reason());
            case Outcome.Unreachable lost -> new SupplierAnswer.Unclear(lost.reason());
            case Outcome.Answered answered -> asked(answered);
        };
    }

    SupplierAnswer lookUp(Supplier supplier, String key) {
        if (environments.isTest()) {
            return new SupplierAnswer.NotKnown();
        }
        var url = supplier.url().with("key", key);
        return switch (http.get(url, headers(supplier, key, new byte[0]))) {
            case Outcome.Refused refused -> new SupplierAnswer.Unclear(refused.reason());
            case Outcome.Unreachable lost -> new SupplierAnswer.Unclear(lost.reason());
            case Outcome.Answered answered -> answered.status() == 404 ? new SupplierAnswer.NotKnown() : told(answered);
        };
    }

    /** An error of the system's may have come after the effect; a refusal has none. */
    private SupplierAnswer asked(Outcome.Answered answered) {
        var status = answered.status();
        var isRefusal = status / 100 == 4 && status != 408 && status != 425 && status != 429;
        return isRefusal ? new SupplierAnswer.Failed("The system refused with status " + status + ".") : told(answered);
    }

    private SupplierAnswer told(Outcome.Answered answered) {
        if (answered.status() / 100 != 2) {
            return new SupplierAnswer.Unclear("The system answered with status " + answered.status() + ".");
        }
        var said = read(answered.body());
        return switch (said.path("status").asText(answered.status() == 202 ? "accepted" : "")) {
            case "fulfilled" -> fulfilled(said.path("code").asText(""));
            case "accepted" -> new SupplierAnswer.Accepted();
            case "failed" ->
                new SupplierAnswer.Failed(shortened(said.path("reason").asText("It gave no reason.")));
            default -> new SupplierAnswer.Unclear("The system answered something else than agreed.");
        };
    }

    private static SupplierAnswer fulfilled(String code) {
        return code.isBlank() || code.length() > LONGEST_CODE || !code.matches(PlainText.LINE)
                ? new SupplierAnswer.Unclear("The system handed over without saying what the person gets.")
                : new SupplierAnswer.Fulfilled(code.strip());
    }

    private static String shortened(String reason) {
        var line = reason.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200);
    }

    private Map<String, String> headers(Supplier supplier, String key, byte[] body) {
        var now = clock.instant();
        var headers = new HashMap<>(StandardWebhook.headers(secrets.inUse(supplier, now), key, now, body));
        headers.put("content-type", "application/json");
        headers.put("user-agent", "Goodturn");
        return headers;
    }

    private byte[] bytes(SupplierRequest request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("a request is writable as JSON", unexpected);
        }
    }

    /** What is no JSON says nothing. */
    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException unreadable) {
            return json.getNodeFactory().missingNode();
        }
    }
}
