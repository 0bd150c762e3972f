package org.goodturn.reward;

/**
 * What became of codes that were to be added to a pool.
 *
 * @param added how many were new
 * @param elsewhere how many were left out, because another pool has them
 */
public record CodesAdded(int added, int elsewhere) {}
