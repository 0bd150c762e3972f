package org.goodturn.shared.web;

import jakarta.enterprise.context.RequestScoped;
import org.goodturn.shared.id.PublicId;

/** By what a request is found again in the log: shown on error pages and in every answer's {@code X-Request-Id}. */
@RequestScoped
public class RequestId {

    private final String value = PublicId.random(12);

    public String value() {
        return value;
    }
}
