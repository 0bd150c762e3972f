/**
 * What the tag in a shop's page asks for: it tells visits and events, and fills zones. Everything here is called by
 * browsers on other people's pages with a key that anybody can read there, so it believes little and says less.
 */
package org.goodturn.tag.web;
