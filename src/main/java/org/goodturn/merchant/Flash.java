package org.goodturn.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.shared.tenancy.Lookup;

/** Leaves a sentence for the page that follows a form: {@code flash.say("Campaign published.")}, then answer 303. */
@ApplicationScoped
public class Flash {

    private static final int LONGEST = 300;

    private final CurrentStaff staff;
    private final Lookup lookup;

    Flash(CurrentStaff staff, Lookup lookup) {
        this.staff = staff;
        this.lookup = lookup;
    }

    public void say(String sentence) {
        var session = staff.get().sessionHash();
        var text = sentence.length() > LONGEST ? sentence.substring(0, LONGEST - 1) + "…" : sentence;
        lookup.change(session, "update session set message = ? where token_hash = ?", text, session);
    }
}
