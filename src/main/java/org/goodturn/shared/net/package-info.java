/** The one way out to addresses that somebody else chose. */
package org.goodturn.shared.net;
