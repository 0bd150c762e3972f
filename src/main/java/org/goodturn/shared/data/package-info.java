/** SQL into records. */
package org.goodturn.shared.data;
