/**
 * Text that merchants write, with fields such as {@code {advocate_name ?: 'A friend'}} that are filled in later. This
 * is the only place where text from outside becomes a template, and the engine that reads it can do nothing but look up
 * a few strings.
 */
package org.goodturn.theme.merge;
