/**
 * The demonstration: the merchant <em>Bikes &amp; Co</em> with a plausible past, made through the same verbs as
 * everybody else's data, and a small shop that carries the tag in its pages and tells its orders to the API as a real
 * shop would. Nothing imports this feature.
 */
package org.goodturn.demo;
