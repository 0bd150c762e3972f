package org.goodturn.merchant.staffmail;

import io.quarkus.logging.Log;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.shared.home.PrivateFile;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.job.TryAgain;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.text.HeaderValue;
import org.goodturn.shared.time.MachineTime;

/**
 * Sends mail to staff. Without a mail server it is kept in a folder that only the operator can read: whoever reads such
 * a mail can be the person it is for, so no page shows it.
 */
@ApplicationScoped
public class StaffMailer {

    private final Mailer mailer;
    private final Clock clock;
    private final Path folder;
    private final boolean sending;
    private final String sender;

    StaffMailer(
            Mailer mailer,
            GoodturnSettings settings,
            @MachineTime Clock clock,
            @ConfigProperty(name = "quarkus.mailer.mock") boolean mock,
            @ConfigProperty(name = "quarkus.mailer.from") String sender) {
        this.mailer = mailer;
        this.clock = clock;
        this.folder = settings.home().resolve("mail");
        this.sending = !mock;
        this.sender = sender;
    }

    /** Whether there is a mail server. */
    public boolean isSending() {
        return sending;
    }

    /** Outside any transaction, in a job that comes back when the mail server does not take it. */
    public void send(StaffMail mail) {
        if (sending) {
            deliver(mail);
        } else {
            keep(mail);
        }
    }

    /** Which kind of refusal it was is for the log; whom it was about is not. */
    private void deliver(StaffMail mail) {
        try {
            mailer.send(new Mail()
                    .setFrom("\"Goodturn\" <" + sender + ">")
                    .addTo(mail.to().value())
                    .setSubject(HeaderValue.of(mail.subject()).value())
                    .setText(mail.text()));
        } catch (RuntimeException refused) {
            Log.warnf(
                    "the mail server did not take a mail to staff (%s)",
                    refused.getClass().getSimpleName());
            throw new TryAgain();
        }
    }

    private void keep(StaffMail mail) {
        var moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        var file = folder.resolve(moment + "-" + PublicId.random(8) + ".txt");
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        PrivateFile.write(file, "To: %s%nSubject: %s%n%n%s".formatted(mail.to(), mail.subject(), mail.text()));
        Log.infof("no mail server is set; a mail to staff is kept in %s", file);
    }
}
