package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.goodturn.campaign.QualityRules;
import org.goodturn.person.Person;
import org.goodturn.quality.signal.QualityFacts.Crowd;
import org.goodturn.referral.Referral;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Counts the friends whom an advocate brought of late: no further than it takes to know that they are too many. */
@ApplicationScoped
class CrowdCount {

    private static final String COUNT = """
            with brought as (
                select friend_id, referred_at > :day recent from referral
                where merchant_id = :merchant and advocate_id in (select * from identities(:merchant, :advocate))
                  and referred_at > :week and referred_at <= :until
                order by referred_at desc limit :most),
            near as (
                select other.person_id from trace mine
                join trace other on other.merchant_id = mine.merchant_id and other.kind = mine.kind
                    and other.digest = mine.digest
                where mine.merchant_id = :merchant and mine.person_id in (select * from identities(:merchant, :friend))
                  and mine.kind = 'NETWORK')
            select count(*) filter (where recent) today, count(*) this_week,
                   count(*) filter (where recent and friend_id in (select person_id from near)) same_network
            from brought""";

    /** What happens so close together is one crowd, whichever is decided first. */
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    /** More than can be decided at the same moment: farther from the limit nobody has to wait for the others. */
    private static final int NEAR = 100;

    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended(:name, :merchant))";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    CrowdCount(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Near the limit, the friends of one advocate are counted one after the other, so that none slips through. */
    Crowd before(Referral referral, QualityRules rules) {
        var crowd = count(referral, rules);
        if (crowd.today() + NEAR < rules.friendsPerDay() && crowd.thisWeek() + NEAR < rules.friendsPerWeek()) {
            return crowd;
        }
        hold(Person.of(referral.advocateId()).id);
        return count(referral, rules);
    }

    private void hold(long advocate) {
        jdbi.useHandle(handle -> handle.createQuery(HOLD)
                .bind("name", "crowd of " + advocate)
                .bind("merchant", merchant.id())
                .mapTo(String.class)
                .one());
    }

    private Crowd count(Referral referral, QualityRules rules) {
        var at = referral.referredAt();
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("merchant", merchant.id())
                .bind("advocate", referral.advocateId())
                .bind("friend", referral.friendId())
                .bind("until", at.plus(AT_ONCE))
                .bind("day", at.minus(Duration.ofDays(1)))
                .bind("week", at.minus(Duration.ofDays(7)))
                .bind("most", Math.max(rules.friendsPerDay(), rules.friendsPerWeek()) + 1)
                .mapTo(Crowd.class)
                .one());
    }
}
