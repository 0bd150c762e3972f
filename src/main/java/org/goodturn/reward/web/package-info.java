/** Rewards and coupon pools, as pages for staff and as JSON for servers. */
package org.goodturn.reward.web;
