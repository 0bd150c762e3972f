package org.goodturn.person.web;

import java.time.Instant;
import org.goodturn.shared.data.Conditions;

/** Narrows a list of people to advocates, friends or customers, and to those who became it within some days. */
final class PeopleRoles {

    /** As the report counts advocates: by their first link, in all campaigns or in one. */
    private static final String ADVOCATE = """
            p.id in (select o.root_id from personal_link l
                     join person o on o.merchant_id = l.merchant_id and o.id = l.person_id
                     where l.merchant_id = :merchant%s
                       and not exists (select from personal_link e
                                       where e.merchant_id = l.merchant_id and e.person_id = l.person_id%s
                                         and (e.created_at, e.id) < (l.created_at, l.id)))""";

    private static final String FRIEND =
            "p.id in (select o.root_id from referral r join person o on o.merchant_id = r.merchant_id and o.id = r.friend_id"
                    + " where r.merchant_id = :merchant and r.state <> 'DENIED'%s)";

    private PeopleRoles() {}

    static void narrow(Conditions where, PeopleSearch search, Instant start, Instant end) {
        where.withGiven("start", start).withGiven("end", end).withGiven("campaign", search.campaignId());
        switch (search.wanted()) {
            case ANY -> where.and("p.device is null" + between("p.created_at", start, end));
            case VISITOR -> where.and("p.device is not null" + between("p.created_at", start, end));
            case ADVOCATE ->
                where.and(ADVOCATE.formatted(
                        between("l.created_at", start, end) + inCampaign("l", search), inCampaign("e", search)));
            case FRIEND -> where.and(FRIEND.formatted(between("r.referred_at", start, end) + inCampaign("r", search)));
            case CUSTOMER -> where.and("p.customer_since is not null" + between("p.customer_since", start, end));
        }
    }

    private static String between(String column, Instant start, Instant end) {
        return (start == null ? "" : " and " + column + " >= :start")
                + (end == null ? "" : " and " + column + " < :end");
    }

    private static String inCampaign(String table, PeopleSearch search) {
        return search.campaignId() == null
                ? ""
                : " and " + table
                        + ".campaign_id = (select id from campaign where merchant_id = :merchant and public_id = :campaign)";
    }
}
