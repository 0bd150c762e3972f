package org.goodturn.merchant.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Colleagues;
import org.goodturn.merchant.staff.Invitation;
import org.goodturn.merchant.staffmail.StaffMailer;

/** Loads what the team page shows. */
@ApplicationScoped
class TeamViews {

    private final Colleagues colleagues;
    private final CurrentStaff staff;
    private final StaffMailer mailer;
    private final Clock clock;

    TeamViews(Colleagues colleagues, CurrentStaff staff, StaffMailer mailer, Clock clock) {
        this.colleagues = colleagues;
        this.staff = staff;
        this.mailer = mailer;
        this.clock = clock;
    }

    TeamView plain() {
        return view("", Role.MARKETER.name(), null, null);
    }

    /** With what was typed and could not be taken. */
    TeamView typed(String email, String role) {
        return view(email, role, null, null);
    }

    /** With the link of an invitation that was made just now. */
    TeamView with(String invited, String link) {
        return view("", Role.MARKETER.name(), invited, link);
    }

    private TeamView view(String email, String role, String invited, String link) {
        return new TeamView(
                colleagues.all(),
                Invitation.open(clock.instant()),
                staff.publicId(),
                roles(),
                mailer.isSending(),
                email,
                role,
                invited,
                link);
    }

    private List<Role> roles() {
        var mine = staff.get().desk().orElseThrow().role();
        return Stream.of(Role.values()).filter(mine::governs).toList();
    }
}
