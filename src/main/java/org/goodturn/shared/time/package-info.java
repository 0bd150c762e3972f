/** The one clock. */
package org.goodturn.shared.time;
