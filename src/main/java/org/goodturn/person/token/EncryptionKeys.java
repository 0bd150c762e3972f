package org.goodturn.person.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.shared.seal.Sealing;

/** Makes and revokes encryption keys: written down, and in force at once. */
@ApplicationScoped
public class EncryptionKeys {

    /** More in force at once nobody needs to change them without a gap. */
    public static final int MOST = 5;

    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    EncryptionKeys(Sealing sealing, Audit audit, Clock clock) {
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false when there are as many as there may be */
    public boolean make(String actor) {
        if (EncryptionKey.inForce().size() >= MOST) {
            return false;
        }
        var key = EncryptionKey.made(sealing, clock.instant());
        key.persist();
        audit.write(actor, "encryption_key.created", key.publicId(), Map.of(), clock.instant());
        return true;
    }

    public void revoke(EncryptionKey key, String actor) {
        key.revoke(clock.instant());
        audit.write(actor, "encryption_key.revoked", key.publicId(), Map.of(), clock.instant());
    }
}
