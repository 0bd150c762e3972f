/**
 * The past of the demonstration: a {@link org.goodturn.demo.history.Story} that is the same everywhere, and its
 * telling, happening by happening in the background, through the verbs that real customers set off.
 */
package org.goodturn.demo.history;
