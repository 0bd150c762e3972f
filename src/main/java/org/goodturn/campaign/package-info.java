/**
 * What is offered, to whom, until when. A campaign is DRAFT, then LIVE, PAUSED or ENDED; its terms are versions: one
 * draft that is edited, and published ones that never change, because friends keep the version they saw.
 */
package org.goodturn.campaign;
