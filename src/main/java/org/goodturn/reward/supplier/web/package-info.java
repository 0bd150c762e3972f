/** Suppliers in the portal and the API, and the way by which their systems call back. */
package org.goodturn.reward.supplier.web;
