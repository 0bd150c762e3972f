package org.goodturn.person;

import org.goodturn.shared.data.Conditions;
import org.goodturn.shared.text.SearchText;

/**
 * How people are found by what staff type: the beginning of the e-mail, of the name or of the last name, or an id as it
 * is. For the SQL of lists.
 */
public final class PersonSearch {

    /** A condition on {@code person p}. */
    public static final String MATCHES = """
            (p.email like :prefix or lower(p.label) like :prefix or lower(p.last_name) like :prefix
             or p.partner_user_id = :exact or p.public_id = :exact)""";

    private PersonSearch() {}

    /** Adds the values that {@link #MATCHES} names. */
    public static void bind(Conditions where, SearchText text) {
        where.with("prefix", text.prefix()).with("exact", text.value());
    }
}
