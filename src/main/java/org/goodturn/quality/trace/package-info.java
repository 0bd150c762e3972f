/**
 * What people leave behind: device, means of payment, postal address, network, as digests that cannot be read back. Two
 * people with the same trace may be one.
 */
package org.goodturn.quality.trace;
