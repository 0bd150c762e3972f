/** What tests share: the people and machines of the stories, and the browser they look at pages with. */
package org.goodturn.support;
