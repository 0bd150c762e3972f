/**
 * Secrets that must be readable again: kept only sealed, with a key that is not in the database. And signatures of what
 * is sent out and has to come back as it was.
 */
package org.goodturn.shared.seal;
