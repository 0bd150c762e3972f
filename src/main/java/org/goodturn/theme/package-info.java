/**
 * What consumers see: themes are folders of pages, texts and assets, shipped in {@code themes/} or added by the
 * operator, and rendered by an engine of their own that knows maps and nothing else. A merchant chooses a theme and
 * fills in its settings ({@link org.goodturn.theme.Look}); {@link org.goodturn.theme.Themes} turns that into pages,
 * stylesheets and mails. Themes are read once, at start-up; a broken one stops the start. Announces nothing, listens to
 * nothing.
 */
package org.goodturn.theme;
