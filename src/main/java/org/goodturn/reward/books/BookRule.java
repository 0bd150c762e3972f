package org.goodturn.reward.books;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.goodturn.reward.RewardState;

/** What must be true of a merchant's books whatever happened. Each question asks for the rows that break the rule. */
enum BookRule {
    ONE_REWARD(Shelf.REWARDS, "A rule has rewarded somebody twice for one event.", """
            select r.public_id from reward r where %s and exists (
                select from reward o where o.merchant_id = r.merchant_id and o.event_id = r.event_id
                  and o.campaign_id = r.campaign_id and o.rule = r.rule and o.person_id = r.person_id and o.id <> r.id
                  and not o.replaced and not r.replaced)"""),
    OWN_CODE(Shelf.REWARDS, "A reward has a code that its pool has not given to it.", """
            select r.public_id from reward r where %s and r.pool_id is not null and r.code is not null and not exists (
                select from coupon_code c
                where c.merchant_id = r.merchant_id and c.reward_id = r.id and c.code = r.code)"""),
    HANDED_OVER(Shelf.REWARDS, "A reward is handed over without anything to hand over, or has it too early.", """
            select r.public_id from reward r where %s
              and (r.state in ('FULFILLED', 'SENT', 'REDEEMED') and r.code is null
                   or r.state in ('EARNED', 'FAILED') and r.code is not null)"""),
    LAST_STEP(Shelf.REWARDS, "A reward is not where its history says.", """
            select r.public_id from reward r where %s and r.state is distinct from (
                select s.state from reward_step s where s.merchant_id = r.merchant_id and s.reward_id = r.id
                order by s.id desc limit 1)"""),
    LEGAL_STEPS(Shelf.REWARDS, "A reward has made a step that there is none.", """
            select distinct r.public_id from reward r
            join lateral (
                select s.state, lag(s.state, 1, 'EARNED') over (order by s.id) before from reward_step s
                where s.merchant_id = r.merchant_id and s.reward_id = r.id) step on step.state <> step.before
            where %s and (step.before, step.state) not in (%legal)"""),
    IN_THE_LEDGER(Shelf.REWARDS, "The ledger says something else of a reward than what became of it.", """
            select r.public_id from reward r
            cross join lateral (
                select coalesce(r.amount_minor, 0) + coalesce(sum(a.amount_minor), 0) minor from reward_adjustment a
                where a.merchant_id = r.merchant_id and a.reward_id = r.id) rest
            cross join lateral (
                select count(*) filter (where t.posting = 'EARNED') earned,
                       coalesce(sum(t.minor) filter (where t.posting = 'EARNED'), 0) first,
                       coalesce(sum(t.minor * ((t.credit = 'PROMISED')::int - (t.debit = 'PROMISED')::int)), 0) promised,
                       coalesce(sum(t.minor * ((t.credit = 'OUTSTANDING')::int - (t.debit = 'OUTSTANDING')::int)), 0) outstanding,
                       coalesce(sum(t.minor * ((t.credit = 'USED')::int - (t.debit = 'OWED_BACK')::int)), 0) used
                from ledger_transfer t where t.merchant_id = r.merchant_id and t.reward = r.public_id) book
            where %s and (
                book.earned <> (r.amount_minor is not null)::int or book.first <> coalesce(r.amount_minor, 0)
                or book.promised <> case when r.state in ('EARNED', 'FAILED') then rest.minor else 0 end
                or book.outstanding <> case when r.state in ('FULFILLED', 'SENT') then rest.minor else 0 end
                or book.used <> case when r.state = 'REDEEMED' then rest.minor else 0 end)"""),
    ASKED_ONCE(Shelf.REWARDS, "A supplier was asked twice for one reward.", """
            select r.public_id from reward r where %s and 1 < (
                select count(*) from supplier_call c where c.merchant_id = r.merchant_id and c.reward_id = r.id
                  and c.state in ('SENDING', 'UNKNOWN', 'ACCEPTED', 'DONE'))"""),
    GIVEN_ONCE(Shelf.CODES, "A code was given to a reward that does not have it.", """
            select c.code from coupon_code c
            join reward r on r.merchant_id = c.merchant_id and r.id = c.reward_id
            where c.merchant_id = current_merchant() and c.id > :after and c.id <= :last
              and r.code is distinct from c.code"""),
    DEALT_WITH(Shelf.EVENTS, "An event was neither dealt with nor waits for it.", """
            select e.public_id from event e
            where e.merchant_id = current_merchant() and e.id > :after and e.id <= :last
              and not exists (select from event_result x where x.merchant_id = e.merchant_id and x.event_id = e.id)
              and not exists (select from event_queue q where q.merchant_id = e.merchant_id and q.event_id = e.id)"""),
    BALANCED(Shelf.ALL, "An account is not the sum of its entries, or the accounts do not add up to nothing.", """
            select account || ' ' || currency from (
                select account, currency, minor from ledger_balance where merchant_id = current_merchant()
                union all
                select debit, currency, -minor from ledger_transfer where merchant_id = current_merchant()
                union all
                select credit, currency, minor from ledger_transfer where merchant_id = current_merchant()) line
            group by account, currency having sum(minor) <> 0
            union all
            select 'all ' || currency from ledger_balance where merchant_id = current_merchant()
            group by currency having sum(minor) <> 0"""),
    SEALED(Shelf.ALL, "An entry of the ledger is not part of the chain.", """
            select t.reward from ledger_transfer t where t.merchant_id = current_merchant() and not exists (
                select from ledger_seal s where s.merchant_id = t.merchant_id and s.transfer_id = t.id)"""),
    WITHIN_CAPS(Shelf.ALL, "A rule has given more than its limit or budget allows.", CapsInSql.EXCEEDED),
    CHAINED(Shelf.ALL, "An entry of the ledger was changed, or entries before it were removed.", null),
    KEPT(Shelf.ALL, "The last entry that was found right is not there any more.", null);

    private static final String LEGAL = Arrays.stream(RewardState.values())
            .flatMap(from -> Arrays.stream(RewardState.values())
                    .filter(from::allows)
                    .map(to -> "('" + from + "', '" + to + "')"))
            .collect(Collectors.joining(", "));

    private static final String PART = "r.merchant_id = current_merchant() and r.id > :after and r.id <= :last";

    private final Shelf shelf;
    private final String sentence;
    private final String question;

    BookRule(Shelf shelf, String sentence, String question) {
        this.shelf = shelf;
        this.sentence = sentence;
        this.question = question;
    }

    /** Those that can be asked for one part of a shelf. */
    static List<BookRule> about(Shelf shelf) {
        return Arrays.stream(values())
                .filter(rule -> rule.shelf == shelf && rule.question != null)
                .toList();
    }

    String sentence() {
        return sentence;
    }

    /** For the rows after {@code :after} up to {@code :last}. */
    String question() {
        return question.replace("%s", PART).replace("%legal", LEGAL) + " limit " + (Mistake.MOST + 1);
    }
}
