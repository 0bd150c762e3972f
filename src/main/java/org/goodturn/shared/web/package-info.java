/** What every surface shares: errors, security headers, request ids, limits. */
package org.goodturn.shared.web;
