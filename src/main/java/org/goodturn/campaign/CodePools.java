package org.goodturn.campaign;

import java.time.Instant;
import java.util.List;

/** Where the codes of a campaign's rewards come from. Rewards stand further down the story; they fill this in. */
public interface CodePools {

    /** @param free codes that are left; null where codes are made as needed */
    record Choice(String publicId, String name, Long free) {

        public boolean isEmpty() {
            return free != null && free == 0;
        }
    }

    /** By name. */
    List<Choice> choices();

    /** The public id of the pool with this name; the first call makes one that makes its codes by itself. */
    String named(String name, String prefix, Instant now);
}
