/**
 * What if? A campaign's draft is replayed over the past: everything that was told happens again under it, in a world of
 * its own that is thrown away, and what would have been rewarded otherwise is listed.
 */
package org.goodturn.replay;
