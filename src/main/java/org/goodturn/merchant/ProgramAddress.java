package org.goodturn.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.text.WebUrl;

/** Addresses on the current merchant's program domain. Scheme and port are those of the installation. */
@ApplicationScoped
public class ProgramAddress {

    private final URI base;

    ProgramAddress(GoodturnSettings settings) {
        this.base = settings.baseUrl();
    }

    /** {@code https://share.example.com}, without a slash at the end. */
    public String origin() {
        return originOf(ProgramDomain.standard().host());
    }

    public String originOf(String host) {
        return base.getScheme() + "://" + host + (base.getPort() < 0 ? "" : ":" + base.getPort());
    }

    /** @param path begins with a slash */
    public WebUrl of(String path) {
        return new WebUrl(origin() + path);
    }
}
