package org.goodturn.person;

/** How merging two people, or undoing it, ended. */
public sealed interface Merged {

    /** It is so now. */
    record Done(PersonMerge merge) implements Merged {}

    /** It cannot be done, or not any more. */
    record Refused(String sentence) implements Merged {}
}
