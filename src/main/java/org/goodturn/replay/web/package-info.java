/** What if?, in the portal. */
package org.goodturn.replay.web;
