/** The team, settings, program domains, access tokens, test environments and the audit log, as pages. */
package org.goodturn.merchant.web;
