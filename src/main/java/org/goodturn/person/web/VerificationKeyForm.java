package org.goodturn.person.web;

import java.util.List;
import org.goodturn.person.token.VerificationKey.Algorithm;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;

/** What was typed for a new verification key. @param publicKey PEM; asked for where the shop keeps the private half */
public record VerificationKeyForm(String name, String algorithm, String publicKey) {

    static final VerificationKeyForm EMPTY = new VerificationKeyForm("", Algorithm.HS256.name(), "");

    private static final int LONGEST_NAME = 100;

    public VerificationKeyForm {
        name = name == null ? "" : name.strip();
        algorithm = algorithm == null ? "" : algorithm;
        publicKey = publicKey == null ? "" : publicKey;
    }

    public List<Option> algorithms() {
        return List.of(
                new Option(Algorithm.HS256.name(), "HS256: a secret that we make, and your server keeps"),
                new Option(Algorithm.RS256.name(), "RS256: your server’s own key; we get the public half"));
    }

    Problems problems() {
        var problems = Problems.none();
        if (!PlainText.isName(name, LONGEST_NAME)) {
            problems.add("name", "Between 1 and " + LONGEST_NAME + " characters, on one line.");
        }
        var chosen = new FormReading(problems).field("algorithm", () -> Algorithm.valueOf(algorithm));
        if (chosen == Algorithm.RS256 && publicKey.isBlank()) {
            problems.add("public_key", "Paste the public key.");
        }
        return problems;
    }

    boolean isShared() {
        return Algorithm.valueOf(algorithm) == Algorithm.HS256;
    }
}
