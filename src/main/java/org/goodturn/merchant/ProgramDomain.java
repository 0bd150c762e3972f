package org.goodturn.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.shared.tenancy.MerchantEntity;

/** A host name on which a merchant's pages, links and tags are served. */
@Entity
public class ProgramDomain extends MerchantEntity {

    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

    @Column(updatable = false)
    private String host;

    private boolean isDefault;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected ProgramDomain() {}

    static ProgramDomain first(String host, Instant now) {
        var domain = added(host, now);
        domain.isDefault = true;
        return domain;
    }

    /** @throws IllegalArgumentException when it is not a host name */
    public static ProgramDomain added(String host, Instant now) {
        var domain = new ProgramDomain();
        domain.host = hostOf(host);
        domain.createdAt = now;
        return domain;
    }

    /** @throws IllegalArgumentException when it is not a host name */
    public static String hostOf(String typed) {
        var host = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("a host name looks like share.example.com");
        }
        return host;
    }

    public static List<ProgramDomain> all() {
        return list("order by isDefault desc, host");
    }

    public static Optional<ProgramDomain> of(long id) {
        return findByIdOptional(id);
    }

    /** The one that links are written with. */
    public static ProgramDomain standard() {
        return find("isDefault").singleResult();
    }

    public String host() {
        return host;
    }

    public boolean isDefault() {
        return isDefault;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public void becomeDefault() {
        isDefault = true;
    }

    public void stepBack() {
        isDefault = false;
    }
}
