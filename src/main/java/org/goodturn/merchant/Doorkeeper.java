package org.goodturn.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.goodturn.merchant.AccessToken.Kind;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.HomeAddress;
import org.goodturn.shared.web.ProblemException;

/**
 * What every door asks of a key: that it is known, that a secret one comes from a server, and a publishable one from a
 * page whose origin the merchant has listed, compared letter by letter.
 */
@ApplicationScoped
public class Doorkeeper {

    private static final int LONGEST = 200;

    private final Directory directory;
    private final CurrentMerchant current;
    private final KeyUse use;
    private final HomeAddress home;

    Doorkeeper(Directory directory, CurrentMerchant current, KeyUse use, HomeAddress home) {
        this.directory = directory;
        this.current = current;
        this.use = use;
        this.home = home;
    }

    /** @throws ProblemException when nobody has this key */
    public Directory.Grant grant(String key) {
        return Optional.of(key)
                .filter(shown -> shown.length() <= LONGEST)
                .flatMap(directory::grantOf)
                .orElseThrow(() -> ProblemException.unauthorized("invalid_key", "The key is unknown or revoked."));
    }

    /** @param origin of the page that sent the key, or null */
    public void checkServer(Directory.Grant grant, String origin) {
        if (grant.kind() != Kind.SECRET) {
            throw ProblemException.forbidden("secret_key_needed", "This needs a secret key (sk_…), used by a server.");
        }
        refusePage(origin, "Revoke it: it is not secret any more.");
    }

    /** @param origin of the page that sent the key, or null */
    public void checkServerOrPage(Directory.Grant grant, String origin) {
        switch (grant.kind()) {
            case SECRET -> refusePage(origin, "Use a publishable key.");
            case PUBLISHABLE -> {
                if (origin == null || !grant.allowedOrigins().contains(origin)) {
                    throw ProblemException.forbidden(
                            "origin_not_allowed",
                            "This publishable key is not for pages of this origin. Add it in Developers.");
                }
            }
        }
    }

    /** The request becomes the key's merchant's. */
    public void admit(Directory.Grant grant) {
        current.becomes(grant.merchantId());
        use.note(grant);
    }

    /** Our own reference of the API is excepted, where developers try their key. */
    private void refusePage(String origin, String advice) {
        if (origin != null && !home.isOrigin(origin)) {
            throw ProblemException.forbidden(
                    "secret_key_in_browser", "A secret key must never be used from a web page. " + advice);
        }
    }
}
