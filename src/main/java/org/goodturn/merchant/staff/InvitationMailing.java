package org.goodturn.merchant.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.staffmail.StaffMail;
import org.goodturn.merchant.staffmail.StaffMailer;
import org.goodturn.shared.job.Job;

/**
 * Mails an invitation, and tries again until it is over. Each try writes a new link, of which only the newest works:
 * should the process die after sending, a second mail brings the one that does.
 */
@Singleton
class InvitationMailing implements Job {

    static final String NAME = "mail-invitation";

    private final InvitationMail mail;
    private final StaffMailer mailer;
    private final Clock clock;

    InvitationMailing(InvitationMail mail, StaffMailer mailer, Clock clock) {
        this.mail = mail;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        QuarkusTransaction.requiringNew().call(() -> written(id)).ifPresent(written -> {
            mailer.send(written);
            QuarkusTransaction.requiringNew().run(() -> open(id).ifPresent(sent -> sent.mailed(clock.instant())));
        });
    }

    private Optional<StaffMail> written(long id) {
        return open(id).map(invitation -> mail.about(
                invitation,
                Merchant.of(invitation.merchantId()),
                Staff.of(invitation.invitedBy()).orElse(null),
                invitation.newMailToken()));
    }

    private Optional<Invitation> open(long id) {
        return Invitation.held(id).filter(invitation -> invitation.isOpen(clock.instant()));
    }
}
