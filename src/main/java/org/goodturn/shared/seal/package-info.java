/** Secrets that must be readable again: kept only sealed, with a key that is not in the database. */
package org.goodturn.shared.seal;
