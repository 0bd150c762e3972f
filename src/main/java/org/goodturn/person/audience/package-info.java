/**
 * Sets of people that reward rules may ask about. An audience asks for what is known of a person, for what they did
 * until then, or is a list that was uploaded. What it asks for never changes; who is in it is asked as of a moment.
 */
package org.goodturn.person.audience;
