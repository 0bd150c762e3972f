/** The review queue in the portal and the API, and the decisions in it. */
package org.goodturn.quality.web;
