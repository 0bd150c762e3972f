package org.goodturn.hosted.web;

import java.util.Map;
import org.goodturn.share.PersonalLink;

/**
 * An advocate's link with what it leads to.
 *
 * @param firstName the advocate's, or null when nobody told it
 */
record Invitation(Program program, PersonalLink link, String firstName) {

    String welcomePath() {
        return program.root() + "/welcome/" + link.code();
    }

    String personalPath() {
        return program.sharePath() + "/" + link.code();
    }

    /** What themes are told of the advocate. */
    Map<String, Object> advocate() {
        return firstName == null || firstName.isBlank()
                ? Map.of()
                : Map.of("first_name", firstName, "initial", initial());
    }

    private String initial() {
        return new String(Character.toChars(firstName.strip().codePointAt(0)))
                .toUpperCase(program.storefront().locale());
    }
}
