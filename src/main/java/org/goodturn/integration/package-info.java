/** Dialects that others speak, translated at the door into ours. */
package org.goodturn.integration;
