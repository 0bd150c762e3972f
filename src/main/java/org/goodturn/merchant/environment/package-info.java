/**
 * Live and test: every merchant has a test environment, a merchant of its own that belongs to it, with the same staff
 * and a clock that can be moved forward.
 */
package org.goodturn.merchant.environment;
