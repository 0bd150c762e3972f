package org.goodturn.reward.supplier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient we are with merchants' systems; {@code GOODTURN_SUPPLIER_…} in the environment. */
@ConfigMapping(prefix = "goodturn.supplier")
interface SupplierSettings {

    /** The pause before a request whose answer was lost is looked up; each further one is three times as long. */
    @WithDefault("5S")
    Duration firstPause();

    /** After so many tries somebody has to look at it. */
    @WithDefault("6")
    int tries();
}
