package org.goodturn.merchant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Writes down who changed what, in the transaction of the change. */
@ApplicationScoped
public class Audit {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final ObjectMapper json;

    Audit(Jdbi jdbi, CurrentMerchant merchant, ObjectMapper json) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.json = json;
    }

    /**
     * @param actor public id of the staff or key
     * @param action a noun and a verb: {@code campaign.published}
     * @param subject public id of what was changed
     * @param detail ids and settings, never personal data
     */
    public void write(String actor, String action, String subject, Map<String, ?> detail, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into audit_entry (merchant_id, at, actor, action, subject, detail)
                        values (:merchant, :at, :actor, :action, :subject, cast(:detail as jsonb))""")
                .bind("merchant", merchant.id())
                .bind("at", now)
                .bind("actor", actor)
                .bind("action", action)
                .bind("subject", subject)
                .bind("detail", text(detail))
                .execute());
    }

    private String text(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalArgumentException("not writable as JSON", unexpected);
        }
    }
}
