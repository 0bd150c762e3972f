package org.goodturn.referral.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;
import org.jdbi.v3.core.Jdbi;

/** Finds the advocates whom a friend may mean by a name. */
@ApplicationScoped
class Namesakes {

    /** So often one advocate is asked in a day: nobody can fill another's mailbox. */
    static final int MOST_A_DAY = 5;

    /**
     * An advocate of that name.
     *
     * @param linkId the one that they got last
     * @param isToBeAsked not when they were asked the same already, or often enough today
     */
    public record Namesake(long personId, long linkId, long campaignId, boolean isToBeAsked) {}

    /** Two who are one person count once; the friend does not count. */
    private static final String FIND = """
            select a.root_id person_id, a.link_id, a.campaign_id,
                   not exists (select from advocate_asked s
                               join advocate_question q on q.merchant_id = s.merchant_id and q.id = s.question_id
                               where s.merchant_id = :merchant and s.link_id = a.link_id and q.email = :friend
                                 and q.order_number is not distinct from cast(:order as text))
                   and (select count(*) from advocate_asked s
                        where s.merchant_id = :merchant and s.link_id = a.link_id and s.asked_at > :yesterday) < :often is_to_be_asked
            from (select distinct on (k.root_id) k.root_id, l.id link_id, l.campaign_id
                  from person n
                  join person r on r.merchant_id = n.merchant_id and r.id = n.root_id
                  join person k on k.merchant_id = n.merchant_id and k.root_id = n.root_id
                  join personal_link l on l.merchant_id = k.merchant_id and l.person_id = k.id
                  where n.merchant_id = :merchant and n.full_name = folded_name(:name)
                    and r.email is not null and r.mailbox <> :mailbox
                    and not exists (select from person f where f.merchant_id = :merchant and f.email = :friend
                                                           and f.root_id = n.root_id)
                  order by k.root_id, l.created_at desc, l.id desc
                  limit :most) a""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Namesakes(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<Namesake> of(Question question, int most, Instant now) {
        var friend = new EmailAddress(question.email());
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("merchant", merchant.id())
                .bind("name", question.name())
                .bind("friend", friend.value())
                .bind("mailbox", friend.mailbox())
                .bind("order", question.orderNumber())
                .bind("yesterday", now.minus(Duration.ofDays(1)))
                .bind("often", MOST_A_DAY)
                .bind("most", most)
                .mapTo(Namesake.class)
                .list());
    }
}
