/**
 * Who is this, by a token that the shop signed (JWT, HS256 or RS256): {@link org.goodturn.person.token.IdentityTokens}
 * reads it, with the {@link org.goodturn.person.token.VerificationKey} that its header names and by no other algorithm
 * than that key's. A token may be encrypted besides (JWE), with an {@link org.goodturn.person.token.EncryptionKey} of
 * ours.
 */
package org.goodturn.person.token;
