package org.goodturn.reward.supplier;

/** What a merchant's system says of a request. */
sealed interface SupplierAnswer {

    /** It handed over, and this is what the person gets. */
    record Fulfilled(String code) implements SupplierAnswer {}

    /** It will call back. */
    record Accepted() implements SupplierAnswer {}

    /** It will not. */
    record Failed(String reason) implements SupplierAnswer {}

    /** It has never heard of it: nothing has happened. */
    record NotKnown() implements SupplierAnswer {}

    /** It may have handed over, or not. */
    record Unclear(String why) implements SupplierAnswer {}
}
