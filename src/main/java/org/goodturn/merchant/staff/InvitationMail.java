package org.goodturn.merchant.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.staffmail.StaffMail;
import org.goodturn.shared.start.GoodturnSettings;

/** Writes what an invited colleague reads. */
@ApplicationScoped
class InvitationMail {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final GoodturnSettings settings;

    InvitationMail(GoodturnSettings settings) {
        this.settings = settings;
    }

    /** @param inviter null for somebody who has left since */
    StaffMail about(Invitation invitation, Merchant merchant, Staff inviter, String token) {
        return new StaffMail(invitation.email(), "Invitation to " + merchant.name, """
                Hello,

                %s to work for %s, as %s.

                This link lets you join. It works once, until %s:

                %s/invitation/%s

                If you did not expect this, there is nothing to do.
                """.formatted(
                        invites(inviter),
                        merchant.name,
                        invitation.role().title().toLowerCase(Locale.ROOT),
                        MOMENT.format(invitation.expiresAt()),
                        settings.baseUrl(),
                        token));
    }

    private static String invites(Staff inviter) {
        return inviter == null ? "You are invited" : "%s (%s) invites you".formatted(inviter.name, inviter.email());
    }
}
