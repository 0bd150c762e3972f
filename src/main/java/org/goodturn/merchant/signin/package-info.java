/**
 * How a browser becomes a member of staff: a session is opened by password or by an identity provider, lives thirty
 * minutes from page to page and twelve hours at most, and ends everywhere at once because it is a row.
 */
package org.goodturn.merchant.signin;
