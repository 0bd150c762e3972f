/**
 * Are the books in order? {@link org.goodturn.reward.books.BookRule} says what must be true of events, rewards, codes
 * and ledger whatever happened, each as a question for the rows that break it. A job asks every night, people whenever
 * they like, and whoever lets things fail on purpose asks the same.
 */
package org.goodturn.reward.books;
