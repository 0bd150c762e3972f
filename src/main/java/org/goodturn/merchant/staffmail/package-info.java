/**
 * Mail to staff: invitations, forgotten passwords. Apart from what merchants write to consumers, and never shown in the
 * portal, because its links open accounts.
 */
package org.goodturn.merchant.staffmail;
