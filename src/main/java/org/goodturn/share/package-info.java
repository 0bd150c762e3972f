/**
 * Personal links and codes, the acts of sharing them, to whom as digests that nobody can read, and the clicks they
 * bring. A click is a person with a browser: bots, link previews, prefetches and HEAD requests are counted apart.
 */
package org.goodturn.share;
