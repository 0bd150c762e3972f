/**
 * What we write to people when something happened. A mail is a {@link org.goodturn.mail.Message}, written in the
 * transaction of what it tells of and sent later by a job; without a mail server it is kept, and Messages shows it.
 */
package org.goodturn.mail;
