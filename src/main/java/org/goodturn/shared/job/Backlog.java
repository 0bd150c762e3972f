package org.goodturn.shared.job;

/** Work that a part of the product does soon after it became due. Implementations are CDI beans. */
public interface Backlog {

    /** Whether something of the current merchant is due and not done yet. */
    boolean isWaiting();
}
