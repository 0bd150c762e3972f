package org.goodturn.shared.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Looks at every setting that can be wrong before anything is started, and says all that is wrong at once. */
final class SettingsCheck {

    static final int SHORTEST_SECRET = 32;

    private final EarlyConfig config;
    private final List<String> complaints = new ArrayList<>();

    private SettingsCheck(EarlyConfig config) {
        this.config = config;
    }

    /** A sentence for each wrong setting. */
    static List<String> complaints(EarlyConfig config) {
        var check = new SettingsCheck(config);
        check.require("quarkus.http.port", SettingsCheck::isPort, "give a number from 1 to 65535");
        check.require(
                "goodturn.base-url",
                SettingsCheck::isOrigin,
                "give scheme, host and port, as in https://share.example.com");
        check.require("goodturn.demo", Set.of("true", "false")::contains, "give true or false");
        check.require("goodturn.log-format", Set.of("text", "json")::contains, "give text or json");
        check.require(
                "quarkus.oidc.auth-server-url",
                SettingsCheck::isWebAddress,
                "give the issuer's address, as in https://id.example.com/realms/goodturn");
        check.secret();
        check.identityProvider();
        check.database();
        return List.copyOf(check.complaints);
    }

    private void require(String setting, Predicate<String> rule, String advice) {
        config.value(setting)
                .filter(rule.negate())
                .ifPresent(value ->
                        complaints.add("%s is \"%s\": %s.".formatted(EarlyConfig.variable(setting), value, advice)));
    }

    private void secret() {
        config.value("goodturn.secret")
                .filter(secret -> secret.length() < SHORTEST_SECRET)
                .ifPresent(secret -> complaints.add("GOODTURN_SECRET is too short: give at least %d random characters."
                        .formatted(SHORTEST_SECRET)));
    }

    private void identityProvider() {
        if (config.value("quarkus.oidc.auth-server-url").isPresent()) {
            needs("quarkus.oidc.client-id", "QUARKUS_OIDC_AUTH_SERVER_URL is set");
        }
    }

    private void database() {
        if (config.value(DatabaseSettings.URL).isEmpty()) {
            return;
        }
        require(
                DatabaseSettings.URL,
                url -> url.startsWith("jdbc:postgresql:"),
                "give a PostgreSQL address, as in jdbc:postgresql://localhost:5432/goodturn");
        var missing = complaints.size();
        DatabaseSettings.ACCOUNTS.forEach(setting -> needs(setting, "QUARKUS_DATASOURCE_JDBC_URL is set"));
        if (complaints.size() > missing) {
            complaints.add(DatabaseSettings.HOW_TO_CREATE);
        }
        var application = config.value(DatabaseSettings.APPLICATION_USERNAME);
        if (application.isPresent() && application.equals(config.value(DatabaseSettings.OWNER_USERNAME))) {
            complaints.add(
                    "QUARKUS_DATASOURCE_USERNAME and GOODTURN_OWNER_USERNAME are the same role: the application must not own its tables, so give it a role of its own.");
        }
    }

    private void needs(String setting, String because) {
        if (config.value(setting).isEmpty()) {
            complaints.add("%s is missing: %s, so it is needed.".formatted(EarlyConfig.variable(setting), because));
        }
    }

    private static boolean isPort(String value) {
        return value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535;
    }

    private static boolean isWebAddress(String value) {
        try {
            var uri = new URI(value);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isOrigin(String value) {
        return isWebAddress(value) && value.equals(originOf(URI.create(value)));
    }

    private static String originOf(URI uri) {
        var port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }
}
