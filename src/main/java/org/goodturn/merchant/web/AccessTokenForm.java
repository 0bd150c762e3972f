package org.goodturn.merchant.web;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.merchant.AccessToken;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;

/** What was typed for a new key. */
public record AccessTokenForm(String name, String kind, String origins) {

    static final AccessTokenForm EMPTY = new AccessTokenForm("", AccessToken.Kind.SECRET.name(), "");

    private static final int LONGEST_NAME = 100;
    private static final int MOST_ORIGINS = 20;

    public AccessTokenForm {
        name = name == null ? "" : name.strip();
        kind = kind == null ? "" : kind;
        origins = origins == null ? "" : origins;
    }

    public List<Option> kinds() {
        return List.of(
                new Option(AccessToken.Kind.SECRET.name(), "Secret, for your servers"),
                new Option(AccessToken.Kind.PUBLISHABLE.name(), "Publishable, for your pages"));
    }

    Problems problems() {
        var problems = Problems.none();
        var reading = new FormReading(problems);
        if (!PlainText.isName(name, LONGEST_NAME)) {
            problems.add("name", "Between 1 and " + LONGEST_NAME + " characters, on one line.");
        }
        var chosen = reading.field("kind", () -> AccessToken.Kind.valueOf(kind));
        var listed = reading.field("origins", this::originList);
        if (chosen == AccessToken.Kind.PUBLISHABLE && listed != null && listed.isEmpty()) {
            problems.add(
                    "origins",
                    "Name at least one page address from which the key may be used, as https://shop.example.");
        }
        return problems;
    }

    AccessToken.Kind chosen() {
        return AccessToken.Kind.valueOf(kind);
    }

    /** @throws IllegalArgumentException when a line is not the address of a page, or there are too many */
    List<WebUrl> originList() {
        var found = new ArrayList<WebUrl>();
        origins.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(WebUrl::new)
                .forEach(found::add);
        if (found.size() > MOST_ORIGINS) {
            throw new IllegalArgumentException("at most " + MOST_ORIGINS + " origins");
        }
        return found;
    }
}
