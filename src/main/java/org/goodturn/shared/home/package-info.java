/**
 * The folder an installation keeps on disk, {@code GOODTURN_HOME}: its lock, its secrets, the embedded database. Used
 * before anything of the framework exists, so nothing here knows beans. Trouble with the folder or with anything else a
 * start needs is a {@link org.goodturn.shared.home.CannotStart}: one sentence for the operator.
 */
package org.goodturn.shared.home;
