/**
 * What holds for whatever happens: random histories of shops – rules, friends, orders and what became of them – are
 * told through the real pipe on the real database, in order and out of order, once and again and again.
 * {@code -Dhistories=200} tells more of them than a build does, {@code -Dhistories.seed=…} the same ones once more.
 */
package org.goodturn.history;
