package org.goodturn.referral.question;

import java.time.Instant;
import org.goodturn.person.Person;

/**
 * An advocate is asked whether they had brought a friend who gave their name.
 *
 * @param questionId with which everything that is written of it goes
 * @param campaignId of the advocate's link
 * @param friend as the advocate gets to see them
 * @param path of the page to answer on, on the merchant's program domain
 */
public record AdvocateAsked(
        long questionId, Person advocate, long campaignId, String friend, String path, Instant at) {}
