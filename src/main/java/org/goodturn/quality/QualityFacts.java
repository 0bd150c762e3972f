package org.goodturn.quality;

import org.goodturn.campaign.CampaignTerms;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;

/**
 * What is known when a step is judged.
 *
 * @param samePerson one row, one mailbox, or one customer id of the shop
 * @param orderedBefore whether the friend's first order lies before the referral
 */
record QualityFacts(boolean samePerson, boolean orderedBefore, boolean newCustomersOnly) {

    static QualityFacts of(Referral referral, Person advocate, Person friend, CampaignTerms terms) {
        return new QualityFacts(
                isSame(advocate, friend),
                friend.customerSince() != null && friend.customerSince().isBefore(referral.referredAt()),
                terms.rules().newCustomersOnly());
    }

    private static boolean isSame(Person advocate, Person friend) {
        return advocate.id.equals(friend.id)
                || advocate.email() != null
                        && friend.email() != null
                        && advocate.email().mailbox().equals(friend.email().mailbox())
                || advocate.partnerUserId() != null && advocate.partnerUserId().equals(friend.partnerUserId());
    }
}
