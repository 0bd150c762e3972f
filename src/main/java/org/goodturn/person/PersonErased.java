package org.goodturn.person;

import org.goodturn.shared.text.EmailAddress;

/**
 * A person was forgotten. Features that keep something about people forget it in the same transaction.
 *
 * @param personId of the row, which stays without anything that says who it was
 * @param address the e-mail that the row had, to forget by what cannot be found otherwise; null when it had none
 */
public record PersonErased(long personId, EmailAddress address) {}
