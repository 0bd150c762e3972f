/**
 * The shop of the demonstration: three bicycles, a till and an office that tells orders to Goodturn over HTTP. It
 * behaves as a stranger's shop would, and knows Goodturn only through its tag and its API.
 */
package org.goodturn.demo.shop;
