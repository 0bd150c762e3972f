/** The people who work for merchants: how they join, what they are, how they prove who they are. */
package org.goodturn.merchant.staff;
