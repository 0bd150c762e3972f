package org.goodturn.person.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.shared.seal.Sealing;

/** Makes and revokes keys: written down, and in force at once. */
@ApplicationScoped
public class VerificationKeys {

    private final Sealing sealing;
    private final Audit audit;
    private final Clock clock;

    VerificationKeys(Sealing sealing, Audit audit, Clock clock) {
        this.sealing = sealing;
        this.audit = audit;
        this.clock = clock;
    }

    public VerificationKey.Issued share(String name, String actor) {
        var issued = VerificationKey.shared(name, sealing, clock.instant());
        issued.key().persist();
        changed(issued.key(), "verification_key.created", actor);
        return issued;
    }

    /** @throws IllegalArgumentException saying what is wrong, when the text is no RSA public key */
    public VerificationKey publish(String name, String pem, String actor) {
        var key = VerificationKey.published(name, RsaPublicKey.parse(pem), clock.instant());
        key.persist();
        changed(key, "verification_key.created", actor);
        return key;
    }

    public void revoke(VerificationKey key, String actor) {
        key.revoke(clock.instant());
        changed(key, "verification_key.revoked", actor);
    }

    private void changed(VerificationKey key, String action, String actor) {
        var detail = Map.of("algorithm", key.algorithm().name());
        audit.write(actor, action, key.publicId(), detail, clock.instant());
    }
}
