package org.goodturn.reward;

import java.time.Instant;
import org.goodturn.person.Person;

/** Somebody wants to know what became of this person's rewards. Only the owner of the mailbox may learn it. */
public record StatusAsked(Person person, Instant now) {}
