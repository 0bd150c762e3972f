/** Setup, sign-in by password or by an identity provider, proof, invitations and one's own account, as pages. */
package org.goodturn.merchant.signin.web;
