/** Why?, as a page for staff and as an API. */
package org.goodturn.why.web;
