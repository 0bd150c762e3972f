/** The doors for Segment's messages, and the page on which a merchant sets them up. */
package org.goodturn.integration.segment.web;
