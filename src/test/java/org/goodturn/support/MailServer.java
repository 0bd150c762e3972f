package org.goodturn.support;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A mail server on this machine that takes everything, except for whom it is told not to know. */
public final class MailServer implements AutoCloseable {

    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Managers mailboxes = new Managers() {

        private final SmtpManager door = new SmtpManager(getImapHostManager(), getUserManager()) {

            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                return unknown.contains(recipient.getEmail())
                        ? "550 5.1.1 <%s>: user unknown".formatted(recipient.getEmail())
                        : null;
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return door;
        }
    };
    private final SmtpServer server =
            new SmtpServer(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP), mailboxes);

    public MailServer() throws InterruptedException {
        server.startService();
        if (!server.waitTillRunning(10_000)) {
            throw new IllegalStateException("the mail server does not start");
        }
    }

    static int port() {
        return KnownPort.of("test.mail-server.port");
    }

    /** From now on mail to this address is refused, with the address in the refusal as usual. */
    public void forgets(String address) {
        unknown.add(address);
    }

    public void learns(String address) {
        unknown.remove(address);
    }

    public List<MimeMessage> receivedFor(String address) {
        return mailboxes.getImapHostManager().getAllMessages().stream()
                .map(StoredMessage::getMimeMessage)
                .filter(mail -> recipients(mail).contains(address))
                .toList();
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Stream.of(mail.getAllRecipients()).map(Address::toString).toList();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stopService();
    }
}
