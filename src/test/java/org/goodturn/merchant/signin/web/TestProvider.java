package org.goodturn.merchant.signin.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small identity provider that vouches for whomever the test names ({@code /play?subject=…}), and can be told to lie
 * ({@code &lie=…}) in each way that a client must notice. {@code &age=…} says how many seconds ago it asked them who
 * they are; without it, it does not say. {@code /asked} shows what it was asked last.
 */
public class TestProvider implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "goodturn";
    static final String ADDRESS = "test.provider";

    /** An authorization that waits to be exchanged for tokens. */
    private record Granted(String nonce, String challenge) {}

    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private HttpServer server;
    private volatile String subject = "nobody";
    private volatile ProviderTokens.Lie lie = ProviderTokens.Lie.NONE;
    private volatile Long age;
    private volatile String asked = "";
    private ProviderTokens tokens;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var issuer = "http://localhost:" + server.getAddress().getPort();
        tokens = new ProviderTokens(issuer, CLIENT);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery(issuer)));
        server.createContext("/keys", exchange -> answer(exchange, tokens.keys()));
        server.createContext("/play", this::play);
        server.createContext("/asked", exchange -> answer(exchange, asked));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
        return Map.of("quarkus.oidc.auth-server-url", issuer, ADDRESS, issuer);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void play(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        subject = asked.get("subject");
        lie = ProviderTokens.Lie.valueOf(asked.getOrDefault("lie", "NONE"));
        age = asked.containsKey("age") ? Long.valueOf(asked.get("age")) : null;
        answer(exchange, "{}");
    }

    /** Whoever comes is let in at once: how a provider recognises people is not our matter. */
    private void authorize(HttpExchange exchange) throws IOException {
        this.asked = exchange.getRequestURI().getRawQuery();
        var asked = parameters(this.asked);
        var code = "code-" + codes.size();
        codes.put(code, new Granted(asked.get("nonce"), asked.get("code_challenge")));
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var granted = codes.remove(asked.get("code"));
        if (granted == null || !ProviderTokens.proves(asked.get("code_verifier"), granted.challenge())) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        var id = tokens.id(subject, granted.nonce(), lie, age);
        answer(exchange, """
                {"token_type": "Bearer", "expires_in": 300, "access_token": "unused", "id_token": "%s"}""".formatted(id));
    }

    private static String discovery(String issuer) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer);
    }

    private static Map<String, String> parameters(String encoded) {
        return Stream.of(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
