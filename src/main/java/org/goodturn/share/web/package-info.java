/** Tells of shares, from the shop's server. */
package org.goodturn.share.web;
