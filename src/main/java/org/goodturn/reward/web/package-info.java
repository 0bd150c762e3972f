/** Rewards, coupon pools and the ledger, as pages for staff and as JSON for servers. */
package org.goodturn.reward.web;
