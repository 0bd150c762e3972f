/** Voucherify's customers as people: their fields in our words, and back. */
package org.goodturn.integration.voucherify;
