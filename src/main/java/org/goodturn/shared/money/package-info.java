/** Money: whole numbers of the smallest unit, always with a currency. */
package org.goodturn.shared.money;
