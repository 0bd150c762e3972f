package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Cursor;
import org.jdbi.v3.core.Jdbi;

/** Everything that happened around a person, in one line of time, newest first. */
@ApplicationScoped
class PersonTimeline {

    static final int SIZE = 50;

    /**
     * One thing that happened.
     *
     * @param kind event, link, share, click, look, referral, reward, message, merge or parting
     * @param name of the event, channel, kind of machine, friend, code or subject
     * @param source which door an event came through, the page of a click, how often it was looked, or who moved a
     *     reward
     * @param state of the event, referral, reward or message; the device of a share or click
     * @param reasons sentences, one a line; of a click where it led
     * @param subject public id of what can be opened
     */
    public record Entry(
            String kind, Instant at, String name, String source, String state, String reasons, String subject) {

        public List<String> sentences() {
            return reasons == null ? List.of() : reasons.lines().toList();
        }
    }

    /** @param next where the earlier part begins; null at the end */
    public record Part(List<Entry> entries, String next) {}

    /**
     * What happened at the same moment belongs together: with ties, a part never ends in the middle of a moment, and
     * the next one begins strictly before it. Within a moment, what followed from the other stands above it.
     */
    private static final String HAPPENED = """
            select * from (
              (select 'event' kind, e.event_time "at", e.name, e.source, coalesce(t.state, 'QUEUED') state,
                      (select string_agg(f ->> 'sentence', chr(10)) from jsonb_array_elements(t.findings) f) reasons,
                      e.public_id subject, 0 rank
               from event e left join event_result t on t.merchant_id = e.merchant_id and t.event_id = e.id
               where e.merchant_id = :merchant and e.person_id in (select * from identities(:merchant, :person)) and e.event_time < :before
               order by e.event_time desc fetch first :most rows with ties)
              union all
              select 'link', l.created_at, l.code, null, null, null, null, 0
              from personal_link l
              where l.merchant_id = :merchant and l.person_id in (select * from identities(:merchant, :person)) and l.created_at < :before
              union all
              (select 'share', s.shared_at, s.channel, null, s.device, null, null, 0
               from share s join personal_link l on l.merchant_id = s.merchant_id and l.id = s.link_id
               where l.merchant_id = :merchant and l.person_id in (select * from identities(:merchant, :person)) and s.shared_at < :before
               order by s.shared_at desc fetch first :most rows with ties)
              union all
              (select 'click', k.clicked_at, k.channel, k.referrer, k.device, k.deep_link, null, 0
               from click k join personal_link l on l.merchant_id = k.merchant_id and l.id = k.link_id
               where l.merchant_id = :merchant and l.person_id in (select * from identities(:merchant, :person)) and k.clicked_at < :before
               order by k.clicked_at desc fetch first :most rows with ties)
              union all
              (select 'look', m.last_at, m.kind, cast(m.looks as text), null, null, null, 0
               from machine_look m join personal_link l on l.merchant_id = m.merchant_id and l.id = m.link_id
               where l.merchant_id = :merchant and l.person_id in (select * from identities(:merchant, :person)) and m.last_at < :before
               order by m.last_at desc fetch first :most rows with ties)
              union all
              (select 'referral', r.referred_at, p.label, null, r.state, null, r.public_id, 1
               from referral r join someone() p on p.merchant_id = r.merchant_id and p.id = r.friend_id
               where r.merchant_id = :merchant and r.advocate_id in (select * from identities(:merchant, :person)) and r.referred_at < :before
               order by r.referred_at desc fetch first :most rows with ties)
              union all
              (select 'reward', s.at, w.role, staff.name, s.state, s.reason, w.public_id, s.id + 1
               from reward w
               join reward_step s on s.merchant_id = w.merchant_id and s.reward_id = w.id
               left join staff on staff.public_id = s.actor
               where w.merchant_id = :merchant and w.person_id in (select * from identities(:merchant, :person)) and s.at < :before
               order by s.at desc fetch first :most rows with ties)
              union all
              (select 'message', m.queued_at, m.subject, null, m.state, null, m.public_id, null
               from message m
               where m.merchant_id = :merchant and m.person_id in (select * from identities(:merchant, :person)) and m.queued_at < :before
               order by m.queued_at desc fetch first :most rows with ties)
              union all
              select 'merge', m.merged_at, gone.label, coalesce(staff.name, key.name), null, m.reason, e.public_id, 2
              from person_merge m
              join person gone on gone.merchant_id = m.merchant_id and gone.id = m.merged_id
              left join event e on e.merchant_id = m.merchant_id and e.id = m.event_id
              left join staff on staff.public_id = m.actor
              left join access_token key on key.merchant_id = m.merchant_id and key.public_id = m.actor
              where m.merchant_id = :merchant and m.merged_at < :before
                and (m.survivor_id in (select * from identities(:merchant, :person)) or m.merged_id = :person)
              union all
              select 'parting', m.undone_at, case when m.merged_id = :person then stayed.label else gone.label end,
                     coalesce(staff.name, key.name), null, m.undone_reason, null, 3
              from person_merge m
              join person gone on gone.merchant_id = m.merchant_id and gone.id = m.merged_id
              join person stayed on stayed.merchant_id = m.merchant_id and stayed.id = m.survivor_id
              left join staff on staff.public_id = m.undone_by
              left join access_token key on key.merchant_id = m.merchant_id and key.public_id = m.undone_by
              where m.merchant_id = :merchant and m.undone_at < :before
                and (m.survivor_id in (select * from identities(:merchant, :person)) or m.merged_id = :person)
              order by "at" desc fetch first :most rows with ties) happened
            order by "at" desc, rank desc""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    PersonTimeline(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Part of(long person, Cursor before) {
        var entries = jdbi.withHandle(handle -> handle.createQuery(HAPPENED)
                .bind("merchant", merchant.id())
                .bind("person", person)
                .bind("before", before.at())
                .bind("most", SIZE)
                .mapTo(Entry.class)
                .list());
        var next = entries.size() < SIZE ? null : new Cursor(entries.getLast().at(), 0).encoded();
        return new Part(entries, next);
    }
}
