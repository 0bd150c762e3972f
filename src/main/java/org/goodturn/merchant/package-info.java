/**
 * Merchants and the doors that lead to them: staff who sign in, host names that serve their pages, keys that their
 * servers and browsers use. A door finds the merchant; from then on only that merchant's rows are visible.
 */
package org.goodturn.merchant;
