package org.goodturn.shared.start;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The one screen a start prints: where everything is, what is configured, what to do next. */
record StartScreen(
        String version,
        long millisToReady,
        URI baseUrl,
        String database,
        String mail,
        String signIn,
        List<String> nextSteps) {

    String text() {
        return nextSteps.isEmpty() ? configured() : configured() + "\n  Next step\n\n" + steps();
    }

    private String configured() {
        return String.format(
                Locale.ROOT, """

                Goodturn %s is ready after %.1f s.

                  Portal     %s/portal
                  API        %s/q/swagger-ui
                  Health     %s/q/health
                  Database   %s
                  Mail       %s
                  Sign-in    %s
                """, version, millisToReady / 1000.0, baseUrl, baseUrl, baseUrl, database, mail, signIn);
    }

    private String steps() {
        return nextSteps.stream().map(step -> "  " + step + "\n").collect(Collectors.joining());
    }
}
