/**
 * Why something was decided: a stable code for machines, a sentence for people. All reasons are kept, not the first.
 */
package org.goodturn.shared.reason;
