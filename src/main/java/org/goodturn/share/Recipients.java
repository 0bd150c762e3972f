package org.goodturn.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.goodturn.person.PersonErased;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;
import org.jdbi.v3.core.Jdbi;

/**
 * Whom advocates recommended to by e-mail. Kept is a digest under the installation's secret: an order from the same
 * mailbox is recognised, but nobody can read the address, or try out others without the secret.
 */
@ApplicationScoped
public class Recipients {

    /** So many addresses one advocate may name in a day. */
    public static final int MOST_A_DAY = 50;

    private static final String ALGORITHM = "HmacSHA256";

    /** That an advocate named the address. */
    public record Told(long linkId, Instant toldAt) {}

    private static final String KEEP = """
            insert into recipient (merchant_id, digest, link_id, told_at)
            select :merchant, :digest, :link, :at
            where (select count(*) from recipient r
                   where r.merchant_id = :merchant and r.link_id = :link and r.told_at > :yesterday) < :most
            on conflict do nothing""";

    private final SecretKeySpec key;
    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Recipients(GoodturnSettings settings, Jdbi jdbi, CurrentMerchant merchant) {
        this.key = new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** @return false when the advocate has named too many of late */
    public boolean keep(PersonalLink link, EmailAddress friend, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(KEEP)
                        .bind("merchant", merchant.id())
                        .bind("digest", digest(friend))
                        .bind("link", link.id)
                        .bind("at", now)
                        .bind("yesterday", now.minus(Duration.ofDays(1)))
                        .bind("most", MOST_A_DAY)
                        .execute())
                == 1;
    }

    /** Every time that somebody named this address, the last first. */
    public List<Told> of(EmailAddress address, Instant until, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select link_id, told_at from recipient
                        where merchant_id = :merchant and digest = :digest and told_at <= :until
                        order by told_at desc, link_id limit :most""")
                .bind("merchant", merchant.id())
                .bind("digest", digest(address))
                .bind("until", until)
                .bind("most", most)
                .mapTo(Told.class)
                .list());
    }

    /** Nobody recognises the address any more by what was said of it, and what the person said of others goes. */
    void on(@Observes PersonErased fact) {
        jdbi.useHandle(handle -> handle.createQuery("select erase_recipients(:person, :digest)")
                .bind("person", fact.personId())
                .bind("digest", fact.address() == null ? null : digest(fact.address()))
                .mapTo(String.class)
                .findOne());
    }

    private byte[] digest(EmailAddress address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(("recipient " + address.mailbox()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
