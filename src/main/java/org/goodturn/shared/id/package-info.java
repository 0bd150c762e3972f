/** Ids as people and shops see them. */
package org.goodturn.shared.id;
