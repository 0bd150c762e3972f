package org.goodturn.merchant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.text.WebUrl;

/** A shop that runs referral programs here. */
@Entity
public class Merchant extends PanacheEntityBase {

    /** Given before the row exists, because the wall lets a row in only as its own merchant. */
    @Id
    private Long id;

    @Column(updatable = false)
    private String publicId;

    public String name;

    private String websiteUrl;

    @Column(updatable = false)
    private String currency;

    private String locale;
    private String timeZone;

    @Column(updatable = false)
    private boolean isDemo;

    @Column(updatable = false)
    private Long liveId;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Merchant() {}

    static Merchant opened(
            long id, String name, WebUrl website, Currency currency, Locale locale, boolean demo, Instant now) {
        var merchant = new Merchant();
        merchant.id = id;
        merchant.publicId = PublicId.next("mer");
        merchant.name = name;
        merchant.websiteUrl = website.value();
        merchant.currency = currency.getCurrencyCode();
        merchant.locale = locale.toLanguageTag();
        merchant.timeZone = "UTC";
        merchant.isDemo = demo;
        merchant.createdAt = now;
        return merchant;
    }

    /** Of a merchant: the same shop, with people, rewards and a time of its own. */
    static Merchant testOf(Merchant live, long id, Instant now) {
        var merchant = opened(id, live.name, live.website(), live.currency(), live.locale(), false, now);
        merchant.timeZone = live.timeZone;
        merchant.liveId = live.id;
        return merchant;
    }

    /** The merchant of this request or job; the wall shows no other. */
    public static Merchant of(long merchantId) {
        return findById(merchantId);
    }

    public void moveTo(WebUrl website, Locale newLocale, ZoneId newZone) {
        websiteUrl = website.value();
        locale = newLocale.toLanguageTag();
        timeZone = newZone.getId();
    }

    public long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public WebUrl website() {
        return new WebUrl(websiteUrl);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public boolean isDemo() {
        return isDemo;
    }

    /** Whether this is the test environment of another merchant. */
    public boolean isTest() {
        return liveId != null;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
