/**
 * Read-only: figures, funnels, what a program still lacks. Everything is counted from the facts themselves by SQL, so
 * that each number can be followed to its rows; days are those of the merchant's time zone.
 */
package org.goodturn.report;
