package org.goodturn.merchant.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.goodturn.shared.id.PublicId;
import org.jdbi.v3.core.Jdbi;

/** Whether the first real merchant was set up, and the link by which it can be until then. */
@ApplicationScoped
public class Installation {

    /** New with every start; printed for whoever started the application and stored nowhere. */
    private final String token = PublicId.random(32);

    private final Jdbi jdbi;

    Installation(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public boolean isSetUp() {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select from installation)")
                .mapTo(boolean.class)
                .one());
    }

    /** In the transaction that sets it up. False when somebody else was faster. */
    boolean claim(Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "insert into installation (set_up_at) values (:now) on conflict do nothing")
                        .bind("now", now)
                        .execute())
                == 1;
    }

    public boolean accepts(String offered) {
        return offered != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    public String link() {
        return "/setup?token=" + token;
    }
}
