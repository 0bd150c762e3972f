package org.goodturn.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Who did something, by name: histories keep public ids, people want to read who it was. */
@ApplicationScoped
public class Actors {

    private static final String STAFF = "usr_";

    private record Actor(String id, String name) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Actors(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** @return a name for every id, in one query; somebody who has left is a former colleague */
    public Map<String, String> named(Collection<String> ids) {
        var names = new HashMap<String, String>();
        ids.forEach(id -> names.put(id, unknown(id)));
        if (!ids.isEmpty()) {
            jdbi.withHandle(handle -> handle.createQuery("""
                            select public_id id, name from staff where public_id = any(:ids)
                            union all
                            select public_id, name from access_token where merchant_id = :merchant and public_id = any(:ids)""")
                            .bind("merchant", merchant.id())
                            .bindArray("ids", String.class, ids)
                            .map((row, context) -> new Actor(row.getString("id"), row.getString("name")))
                            .list())
                    .forEach(actor -> names.put(actor.id(), actor.name()));
        }
        return names;
    }

    /** Whether somebody did it, by hand or through a key; otherwise it happened by itself. */
    public static boolean isPerson(String id) {
        return id.startsWith(STAFF) || id.startsWith("key_");
    }

    private static String unknown(String id) {
        return id.startsWith(STAFF) ? "a former colleague" : isPerson(id) ? "a former key" : "Goodturn";
    }
}
