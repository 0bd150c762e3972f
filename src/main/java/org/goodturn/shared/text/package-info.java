/** Text that is more than text: addresses, header values, links. Each checks itself. */
package org.goodturn.shared.text;
