package org.goodturn.merchant.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test environment's clock as the API speaks of it. */
final class TestClockJson {

    private TestClockJson() {}

    /** Only for the documentation: requests are read by hand, to name what is wrong. */
    @Schema(name = "TestClockAdvance")
    record Request(String advance) {}

    /**
     * @param now what time it is in the test environment
     * @param ahead how far that is ahead of the machine's time, as {@code PT144H}
     */
    @Schema(name = "TestClock")
    record Shown(Instant now, String ahead) {}

    /** @param isSettled whether everything that became due is done; if not, it is still going on */
    @Schema(name = "TestClockMoved")
    record Moved(
            Instant now,
            String ahead,
            @JsonProperty("settled") boolean isSettled) {}
}
