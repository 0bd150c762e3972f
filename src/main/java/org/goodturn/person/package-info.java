/**
 * Consumers: advocates, friends, customers. Who is this? Found by e-mail first, by the shop's own id second; what we
 * are told later fills in what was missing. Sets of people are in {@code audience}.
 */
package org.goodturn.person;
