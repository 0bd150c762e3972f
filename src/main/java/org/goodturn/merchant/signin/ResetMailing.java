package org.goodturn.merchant.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.merchant.staffmail.StaffMail;
import org.goodturn.merchant.staffmail.StaffMailer;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.time.MachineTime;

/** Mails the link for a new password, if there is an account, and tries again for as long as the link would work. */
@Singleton
class ResetMailing implements Job {

    static final String NAME = "mail-password-reset";

    private final PasswordResets resets;
    private final StaffDirectory staff;
    private final StaffMailer mailer;
    private final GoodturnSettings settings;
    private final Clock clock;

    ResetMailing(
            PasswordResets resets,
            StaffDirectory staff,
            StaffMailer mailer,
            GoodturnSettings settings,
            @MachineTime Clock clock) {
        this.resets = resets;
        this.staff = staff;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        QuarkusTransaction.requiringNew().call(() -> written(id)).ifPresent(mailer::send);
    }

    private Optional<StaffMail> written(long id) {
        return resets.of(id).filter(asked -> asked.isOpen(clock.instant())).flatMap(asked -> staff.of(asked.email())
                .map(person -> mail(asked, person)));
    }

    private StaffMail mail(PasswordResets.Asked asked, Staff person) {
        return !person.hasPassword() && person.signsOnElsewhere()
                ? new StaffMail(asked.email(), "Signing in to Goodturn", withoutPassword())
                : new StaffMail(asked.email(), "A new password for Goodturn", withLink(resets.newToken(asked.id())));
    }

    private String withLink(String token) {
        return """
                Hello,

                somebody, probably you, has asked for a new password for your account.

                This link lets you choose one. It works once, and for half an hour after it was asked for:

                %s/login/new-password/%s

                If it was not you, there is nothing to do: your password stays as it is.
                """.formatted(settings.baseUrl(), token);
    }

    private String withoutPassword() {
        return """
                Hello,

                somebody, probably you, has asked for a new password for your account. It has none: you sign in
                through your identity provider, here:

                %s/login

                If it was not you, there is nothing to do.
                """.formatted(settings.baseUrl());
    }
}
