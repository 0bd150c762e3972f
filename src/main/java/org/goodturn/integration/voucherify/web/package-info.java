/** Voucherify's customer endpoints under {@code /v1}, asked and answered as their clients know them. */
package org.goodturn.integration.voucherify.web;
