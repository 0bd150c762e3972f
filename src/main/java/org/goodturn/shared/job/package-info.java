/** Work for later: asked for in the transaction that made it necessary, done once, retried until it succeeds. */
package org.goodturn.shared.job;
