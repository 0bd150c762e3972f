package org.goodturn.shared.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The error page of the portal and of every surface without one of its own. */
final class ProblemPage {

    @CheckedTemplate(basePath = "shared", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance problem(String headline, Problem problem);
    }

    private ProblemPage() {}

    static TemplateInstance of(Problem problem) {
        return Templates.problem(headline(problem.status()), problem);
    }

    private static String headline(int status) {
        return switch (status) {
            case 401, 403 -> "That is not for you";
            case 404 -> "Nothing here";
            case 409 -> "That has changed";
            case 413 -> "That is too much";
            case 429 -> "Slow down a little";
            case 503 -> "Too busy at the moment";
            default -> status < 500 ? "That did not work" : "Something broke";
        };
    }
}
