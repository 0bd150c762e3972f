/** The frame of the merchant portal: navigation, who is signed in, the page one lands on. */
package org.goodturn.portal.web;
