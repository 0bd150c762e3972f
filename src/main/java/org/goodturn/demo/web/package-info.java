/** The pages of the demo shop, and the page on which the demonstration is taken away. */
package org.goodturn.demo.web;
