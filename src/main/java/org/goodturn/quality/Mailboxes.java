package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.person.Person;
import org.goodturn.quality.signal.QualityFacts.Mailbox;
import org.goodturn.referral.Referral;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Who else writes the friend's mailbox in another way: with a +tag, with dots where they say nothing. */
@ApplicationScoped
class Mailboxes {

    private static final String OF_OTHERS = """
            select coalesce(bool_or(other.customer_since < :before), false) ordered_before,
                   coalesce(bool_or(exists (
                       select from referral r
                       where r.merchant_id = other.merchant_id and r.friend_id = other.id and r.state <> 'DENIED'
                         and r.advocate_id in (select * from identities(:merchant, :advocate)))), false) among_friends
            from person other
            where other.merchant_id = :merchant and other.mailbox = :mailbox
              and other.id not in (select * from identities(:merchant, :friend))""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Mailboxes(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Mailbox of(Referral referral, Person friend) {
        return friend.email() == null
                ? Mailbox.NOT_ASKED
                : jdbi.withHandle(handle -> handle.createQuery(OF_OTHERS)
                        .bind("merchant", merchant.id())
                        .bind("mailbox", friend.email().mailbox())
                        .bind("friend", friend.id)
                        .bind("advocate", referral.advocateId())
                        .bind("before", referral.referredAt())
                        .mapTo(Mailbox.class)
                        .one());
    }
}
