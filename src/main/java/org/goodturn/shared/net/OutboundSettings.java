package org.goodturn.shared.net;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What may be called; {@code GOODTURN_OUTBOUND_…} in the environment. */
@ConfigMapping(prefix = "goodturn.outbound")
interface OutboundSettings {

    /** Ranges of internal addresses that merchants' settings may lead to, as 10.1.0.0/16. Usually none. */
    Optional<List<String>> allow();

    /** How long an answer may take. */
    @WithDefault("15S")
    Duration patience();

    /** Ports that may be called. */
    @WithDefault("443,8443,80")
    List<Integer> ports();
}
