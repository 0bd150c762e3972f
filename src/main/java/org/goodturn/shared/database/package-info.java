/**
 * Where the rows live: an embedded PostgreSQL of our own, or the one that is configured, with the same two roles in
 * both. {@code goodturn_owner} owns the schema and runs migrations; {@code goodturn_app} is what the application
 * connects as and owns nothing. {@link org.goodturn.shared.database.WallCheck} refuses to start with a role that could
 * walk through the walls between merchants.
 */
package org.goodturn.shared.database;
