/** Sign-in, setup, invitations, settings and access tokens, as pages. */
package org.goodturn.merchant.web;
