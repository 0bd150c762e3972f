package org.goodturn.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.Optional;
import org.goodturn.merchant.environment.Environments;
import org.goodturn.shared.web.BearerKey;

/**
 * Servers of live merchants that sent something a moment ago. All that a door asks of them is remembered, so they are
 * let in without a query and without a thread that could wait for one.
 */
@ApplicationScoped
public class KnownSenders {

    /** Whose event it is, and the currency of its amounts without one. */
    public record Sender(long merchantId, Currency currency) {}

    private final Directory directory;
    private final KeyUse use;
    private final Environments environments;
    private final Currencies currencies;

    KnownSenders(Directory directory, KeyUse use, Environments environments, Currencies currencies) {
        this.directory = directory;
        this.use = use;
        this.environments = environments;
        this.currencies = currencies;
    }

    /**
     * @param authorization the header, or null
     * @return nothing when the usual door has to ask, or to refuse
     */
    public Optional<Sender> of(String authorization) {
        return BearerKey.in(authorization)
                .flatMap(directory::rememberedGrantOf)
                .filter(grant -> grant.kind() == AccessToken.Kind.SECRET)
                .filter(use::isNoted)
                .filter(grant -> environments.isRememberedAsLive(grant.merchantId()))
                .flatMap(grant -> currencies
                        .remembered(grant.merchantId())
                        .map(currency -> new Sender(grant.merchantId(), currency)));
    }
}
