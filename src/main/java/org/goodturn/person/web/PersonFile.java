package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What other features keep about a person: links, referrals, rewards, messages. The newest of each. */
@ApplicationScoped
class PersonFile {

    static final int MOST = 20;

    /**
     * @param host the program domain that the link is on
     * @param looks how often programs opened it, which are no clicks
     * @param visits of the shop by those who clicked, as its pages tell
     * @param pages of the shop that they opened
     * @param friends who came by it and were not denied
     * @param orders of those friends, that were approved
     */
    public record LinkRow(
            String campaign,
            String campaignId,
            String host,
            String code,
            Instant createdAt,
            long shares,
            long clicks,
            long looks,
            long visits,
            long pages,
            long friends,
            long orders) {}

    /** @param brought whether this person brought the other, or was brought */
    public record ReferralRow(
            String publicId,
            boolean brought,
            String other,
            String state,
            Instant referredAt,
            Long saleMinor,
            String saleCurrency) {

        public Money sale() {
            return saleMinor == null ? null : Money.of(saleMinor, saleCurrency);
        }
    }

    /** @param percentBp basis points of a percentage; null for an amount */
    public record RewardRow(
            String publicId,
            String role,
            String state,
            String code,
            Long amountMinor,
            String amountCurrency,
            Integer percentBp,
            Instant earnedAt,
            boolean held) {

        public Money amount() {
            return amountMinor == null ? null : Money.of(amountMinor, amountCurrency);
        }

        /** "10" of 1000 basis points. */
        public String percent() {
            return BigDecimal.valueOf(percentBp, 2).stripTrailingZeros().toPlainString();
        }
    }

    public record MessageRow(String publicId, String subject, String state, Instant queuedAt) {}

    private static final String LINKS = """
            select c.name campaign, c.public_id campaign_id, l.code, l.created_at,
                   (select d.host from program_domain d where d.merchant_id = l.merchant_id and d.is_default) host,
                   (select count(*) from share s where s.merchant_id = l.merchant_id and s.link_id = l.id) shares,
                   (select count(*) from click k where k.merchant_id = l.merchant_id and k.link_id = l.id) clicks,
                   (select coalesce(sum(looks), 0) from machine_look m where m.merchant_id = l.merchant_id and m.link_id = l.id) looks,
                   v.visits, v.pages, r.friends, r.orders
            from personal_link l join campaign c on c.merchant_id = l.merchant_id and c.id = l.campaign_id
            cross join lateral (select count(*) friends, count(*) filter (where state = 'APPROVED') orders from referral
                                where merchant_id = l.merchant_id and advocate_id = l.person_id and link_id = l.id
                                  and state <> 'DENIED') r
            cross join lateral (select coalesce(sum(v.visits), 0) visits, coalesce(sum(v.pages), 0) pages
                                from click k join click_visit v on v.merchant_id = k.merchant_id and v.click_id = k.id
                                where k.merchant_id = l.merchant_id and k.link_id = l.id) v
            where l.merchant_id = :merchant and l.person_id in (select * from identities(:merchant, :person))
            order by l.created_at desc limit :most""";

    private static final String REFERRALS = """
            select r.public_id, r.advocate_id in (select * from identities(:merchant, :person)) brought, p.label other, r.state, r.referred_at,
                   r.sale_minor, r.sale_currency
            from referral r
            join someone() p on p.merchant_id = r.merchant_id
              and p.id = case when r.advocate_id in (select * from identities(:merchant, :person)) then r.friend_id else r.advocate_id end
            where r.merchant_id = :merchant and (r.advocate_id in (select * from identities(:merchant, :person))
              or r.friend_id in (select * from identities(:merchant, :person)))
            order by r.referred_at desc, r.id desc limit :most""";

    private static final String REWARDS = """
            select public_id, role, state, code, amount_minor, amount_currency, percent_bp, earned_at,
                   state = 'EARNED' and eligible_at > :now held
            from reward where merchant_id = :merchant and person_id in (select * from identities(:merchant, :person))
            order by earned_at desc, id desc limit :most""";

    private static final String MESSAGES = """
            select public_id, subject, state, queued_at
            from message where merchant_id = :merchant and person_id in (select * from identities(:merchant, :person))
            order by queued_at desc, id desc limit :most""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    PersonFile(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<LinkRow> links(long person) {
        return read(LINKS, person, null, LinkRow.class);
    }

    List<ReferralRow> referrals(long person) {
        return read(REFERRALS, person, null, ReferralRow.class);
    }

    List<RewardRow> rewards(long person, Instant now) {
        return read(REWARDS, person, now, RewardRow.class);
    }

    List<MessageRow> messages(long person) {
        return read(MESSAGES, person, null, MessageRow.class);
    }

    private <T> List<T> read(String sql, long person, Instant now, Class<T> row) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("merchant", merchant.id())
                .bind("person", person)
                .bind("now", now)
                .bind("most", MOST)
                .mapTo(row)
                .list());
    }
}
