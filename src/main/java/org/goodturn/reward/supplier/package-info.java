/**
 * Where rewards come from beside coupon pools: a {@link org.goodturn.reward.supplier.Supplier} hands them over by hand,
 * through a pool, or through a system of the merchant's that is asked with a signed call. Each call is a row with a key
 * of its own; what became of one that was not answered clearly is looked up by that key, never asked again blindly.
 */
package org.goodturn.reward.supplier;
