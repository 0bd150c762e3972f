/**
 * What must hold when machines fail: the packaged application on two nodes and a real PostgreSQL, both killed, frozen
 * and cut off under load; afterwards nothing that was acknowledged is missing and nothing happened twice.
 */
package org.goodturn.fault;
