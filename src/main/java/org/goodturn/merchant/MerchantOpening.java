package org.goodturn.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.WebUrl;

/** Opens a merchant: its row and its first program domain. */
@ApplicationScoped
public class MerchantOpening {

    private final EntityManager entities;
    private final CurrentMerchant current;
    private final Event<MerchantOpened> opened;

    MerchantOpening(EntityManager entities, CurrentMerchant current, Event<MerchantOpened> opened) {
        this.entities = entities;
        this.current = current;
        this.opened = opened;
    }

    /** A number for a merchant that does not exist yet; {@link #open} must be called as this merchant. */
    public long nextNumber() {
        return (long) entities.createNativeQuery("select nextval('merchant_seq')", Long.class)
                .getSingleResult();
    }

    /** @param host the program domain, without port */
    public Merchant open(
            String name, WebUrl website, Currency currency, Locale locale, String host, boolean demo, Instant now) {
        var merchant = Merchant.opened(current.id(), name, website, currency, locale, demo, now);
        merchant.persist();
        ProgramDomain.first(host, now).persist();
        opened.fire(new MerchantOpened(now));
        return merchant;
    }

    /** The test environment of a merchant, opened as {@link #open} is. @param host its program domain, without port */
    public Merchant openTest(Merchant live, String host, Instant now) {
        var merchant = Merchant.testOf(live, current.id(), now);
        merchant.persistAndFlush();
        ProgramDomain.first(host, now).persist();
        opened.fire(new MerchantOpened(now));
        return merchant;
    }
}
