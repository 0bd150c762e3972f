/**
 * Every mail that was written, for staff: what was said to whom, and what became of it. Also the development mailbox.
 */
package org.goodturn.mail.web;
