package org.goodturn.merchant.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.goodturn.shared.tenancy.Lookup;

/** Keeps a form with the session while its sender is at the identity provider. */
@ApplicationScoped
public class Interruptions {

    /** No form that asks for a proof is nearly as long. */
    private static final int LONGEST = 100_000;

    private final Lookup lookup;
    private final ObjectMapper json;

    Interruptions(Lookup lookup, ObjectMapper json) {
        this.lookup = lookup;
        this.json = json;
    }

    /** @return false when it is too long to be kept */
    public boolean keep(String tokenHash, Interrupted form) {
        var text = write(form);
        if (text.length() > LONGEST) {
            return false;
        }
        lookup.change(
                tokenHash, "update session set interrupted = cast(? as jsonb) where token_hash = ?", text, tokenHash);
        return true;
    }

    public Optional<Interrupted> of(String tokenHash) {
        return lookup.one(
                "select interrupted from session where token_hash = ? and interrupted is not null",
                tokenHash,
                row -> read(row.getString(1)));
    }

    /** It was sent at last. */
    public void forget(String tokenHash) {
        lookup.change(tokenHash, "update session set interrupted = null where token_hash = ?", tokenHash);
    }

    /** PostgreSQL keeps no NUL; a form with one is wrong anyway. */
    private String write(Interrupted form) {
        try {
            return json.writeValueAsString(form).replace("\\u0000", "");
        } catch (JsonProcessingException unexpected) {
            throw new IllegalArgumentException("not writable as JSON", unexpected);
        }
    }

    private Interrupted read(String text) {
        try {
            return json.readValue(text, Interrupted.class);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("an interrupted form cannot be read", unexpected);
        }
    }
}
