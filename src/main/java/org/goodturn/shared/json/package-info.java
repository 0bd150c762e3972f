/** One way to read and write JSON, on the wire and in columns. */
package org.goodturn.shared.json;
