/**
 * Consumers: advocates, friends, customers. Who is this? Found by e-mail first, by the shop's own id second; what we
 * are told later fills in what was missing. Two who turn out to be one are merged, by a pointer that can be taken away:
 * {@link org.goodturn.person.Recognising} for events, {@link org.goodturn.person.Merging} by hand; announces
 * {@link org.goodturn.person.PeopleMerged}, {@link org.goodturn.person.PeopleParted}. Sets of people are in
 * {@code audience}.
 */
package org.goodturn.person;
