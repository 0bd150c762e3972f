package org.goodturn.merchant.staffmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mailer;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.support.StaffMailbox;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffMailerTest {

    private final Mailer server;
    private final MockMailbox mailbox;
    private final GoodturnSettings settings;
    private final Clock clock;
    private final EmailAddress olga = new EmailAddress("olga." + PublicId.random(8) + "@bikes.example");

    StaffMailerTest(Mailer server, MockMailbox mailbox, GoodturnSettings settings, Clock clock) {
        this.server = server;
        this.mailbox = mailbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Test
    void with_a_mail_server_the_mail_is_sent_and_kept_nowhere() {
        mailer(true).send(new StaffMail(olga, "Invitation to Bikes & Co", "A link."));

        var sent = mailbox.getMailsSentTo(olga.value());
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().getText()).isEqualTo("A link.");
        assertThat(sent.getFirst().getFrom()).isEqualTo("\"Goodturn\" <portal@bikes.example>");
        assertThat(StaffMailbox.allTo(olga.value())).isEmpty();
    }

    @Test
    void a_name_with_line_breaks_adds_no_header() {
        mailer(true).send(new StaffMail(olga, "Invitation to Bikes\r\nBcc: everybody@evil.example", "A link."));

        assertThat(mailbox.getMailsSentTo(olga.value()).getFirst().getSubject())
                .isEqualTo("Invitation to Bikes Bcc: everybody@evil.example");
    }

    @Test
    void without_a_mail_server_only_the_operator_can_read_it() throws IOException {
        mailer(false).send(new StaffMail(olga, "Invitation to Bikes & Co", "A link."));

        assertThat(mailbox.getMailsSentTo(olga.value())).isEmpty();
        assertThat(StaffMailbox.allTo(olga.value())).hasSize(1);
        for (var file : StaffMailbox.files().toList()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_it_says_stands_in_no_log() {
        assertThat(new StaffMail(olga, "Subject", "A link.")).hasToString("(a mail to staff)");
    }

    private StaffMailer mailer(boolean hasServer) {
        return new StaffMailer(server, settings, clock, !hasServer, "portal@bikes.example");
    }
}
