package org.goodturn.reward.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.net.StandardWebhook;
import org.goodturn.shared.start.GoodturnSettings;

/** Derives the secrets by which suppliers verify that a request is ours from the installation's own. */
@ApplicationScoped
public class SupplierSecrets {

    /** How long an old secret usually goes on signing. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private final GoodturnSettings settings;

    SupplierSecrets(GoodturnSettings settings) {
        this.settings = settings;
    }

    /**
     * The supplier is held by the caller.
     *
     * @param overlap how long the one before signs, too; zero when it has leaked
     * @return the new secret, or nothing while too many old ones still sign
     */
    public Optional<String> change(Supplier supplier, Duration overlap, Instant now) {
        return supplier.secrets().changed(overlap, now).map(changed -> {
            supplier.signsWith(changed);
            return derived(supplier, changed.number());
        });
    }

    /** The newest first. */
    List<String> inUse(Supplier supplier, Instant now) {
        return supplier.secrets().inUse(now).stream()
                .map(number -> derived(supplier, number))
                .toList();
    }

    private String derived(Supplier supplier, int number) {
        var name = number == 1 ? supplier.publicId() : supplier.publicId() + "." + number;
        return StandardWebhook.derivedSecret(settings.secret(), name);
    }
}
