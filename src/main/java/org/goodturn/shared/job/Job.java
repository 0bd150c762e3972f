package org.goodturn.shared.job;

/**
 * A kind of work that is done later, once, and again until it succeeds. Implementations are CDI beans. The row that the
 * job is about is the truth; the job only says that something is due.
 */
public interface Job {

    /** A stable name; it stands in the database. */
    String name();

    /**
     * Does what is due for one row, as its merchant. Begins its own transactions. Throws to be tried again, which is of
     * no use once the row is gone, or its merchant: then nothing is due any more.
     */
    void run(long row);
}
