package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the event behind a shop's order number. */
@ApplicationScoped
public class Conversions {

    private final EventKeys keys;

    Conversions(EventKeys keys) {
        this.keys = keys;
    }

    /** @return the number of the event that counts as this conversion */
    public Optional<Long> of(String partnerConversionId) {
        return keys.conversion(partnerConversionId);
    }
}
