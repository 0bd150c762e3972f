package org.goodturn.tag.web;

/**
 * The content of a zone, for the tag to put together: never markup.
 *
 * @param link where the button leads
 * @param icon outline of a drawing on a field of 24 by 24
 * @param style style sheet of the card
 */
record ZoneJson(String headline, String text, String button, String link, String icon, String style) {}
