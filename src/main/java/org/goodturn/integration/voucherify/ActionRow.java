package org.goodturn.integration.voucherify;

/**
 * One customer of an action who is still to be told of.
 *
 * @param told as JSON; null when the person was forgotten since
 * @param tries how often something broke on our side
 */
public record ActionRow(long actionId, int position, String told, int tries) {

    /**
     * What became of one customer.
     *
     * @param sourceId null when none was sent, or the person was forgotten since
     * @param found whether the customer was known before; null when nothing was taken
     */
    public record Done(
            int position,
            String sourceId,
            Boolean found,
            String problemKey,
            String problemMessage,
            String problemDetails) {}

    /** Why a customer was not taken. */
    public record Refusal(String key, String message, String details) {}
}
