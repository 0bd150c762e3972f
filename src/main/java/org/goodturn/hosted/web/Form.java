package org.goodturn.hosted.web;

import java.util.HashMap;
import java.util.Map;

/** A form as it is shown: where it goes, what was typed before, and what was wrong with it. Null for nothing. */
record Form(String action, String email, String firstName, String click, String error) {

    static Form empty(String action) {
        return new Form(action, null, null, null, null);
    }

    Form clicked(String known) {
        return new Form(action, email, firstName, known, error);
    }

    /** The same form again, because of something else than the e-mail. */
    Form typed(String typedEmail) {
        return new Form(action, shortened(typedEmail), firstName, click, error);
    }

    /** The same form again, because the e-mail can't be right. */
    Form wrong(String typedEmail, String typedFirstName) {
        return new Form(action, shortened(typedEmail), shortened(typedFirstName), click, "email");
    }

    Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("action", action);
        facts.put("email", email);
        facts.put("first_name", firstName);
        facts.put("click", click);
        facts.put("error", error);
        facts.values().removeIf(java.util.Objects::isNull);
        return facts;
    }

    private static String shortened(String typed) {
        return typed == null || typed.length() <= 254 ? typed : typed.substring(0, 254);
    }
}
