package org.goodturn.mail.web;

import org.goodturn.mail.Message;
import org.goodturn.mail.MessageState;

/**
 * One message as its page shows it.
 *
 * @param about whom it was written to, and the reward it tells of
 * @param isPlain whether the plain text is shown
 */
public record MessageView(Message message, MessageReferences.About about, boolean isPlain) {

    public String path() {
        return "/portal/messages/" + message.publicId();
    }

    public boolean isFailed() {
        return message.state() == MessageState.FAILED;
    }
}
