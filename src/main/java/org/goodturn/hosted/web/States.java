package org.goodturn.hosted.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers for those who can't have what they came for: why, and what they can do instead. */
@ApplicationScoped
class States {

    private final ConsumerPages pages;
    private final Remembered remembered;
    private final Tries tries;

    States(ConsumerPages pages, Remembered remembered, Tries tries) {
        this.pages = pages;
        this.remembered = remembered;
        this.tries = tries;
    }

    /** No such code or campaign; whoever asks for many is slowed down. */
    RestResponse<String> unknown() {
        tries.wrongCode();
        return answer(404, remembered.storefront(), "unknown", Optional.empty());
    }

    /** A merchant without an open campaign. */
    RestResponse<String> nothingOpen() {
        return answer(200, remembered.storefront(), "paused", Optional.empty());
    }

    RestResponse<String> closed(Program program) {
        return switch (program.door()) {
            case PAUSED -> answer(200, program.storefront(), "paused", Optional.empty());
            case EXPIRED -> answer(410, program.storefront(), "expired", Optional.empty());
            case ENDED -> answer(410, program.storefront(), "ended", Optional.empty());
            case OPEN -> throw new IllegalStateException("the door is open");
        };
    }

    RestResponse<String> refused(Program program, String kind, Optional<String> wayOut) {
        return answer(409, program.storefront(), kind, wayOut);
    }

    RestResponse<String> told(Program program, String kind) {
        return answer(
                200,
                program.storefront(),
                kind,
                Optional.of(program.terms().shop().value()));
    }

    RestResponse<String> gone(Program program) {
        return answer(410, program.storefront(), "expired", Optional.empty());
    }

    private RestResponse<String> answer(int status, Storefront storefront, String kind, Optional<String> wayOut) {
        return ResponseBuilder.<String>create(status)
                .entity(pages.state(storefront, kind, wayOut))
                .build();
    }
}
