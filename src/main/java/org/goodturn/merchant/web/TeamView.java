package org.goodturn.merchant.web;

import java.util.List;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Colleague;
import org.goodturn.merchant.staff.Invitation;
import org.goodturn.shared.web.Option;

/**
 * The team as its page shows it.
 *
 * @param me public id of who is looking
 * @param roles what this person may give
 * @param isMailing whether there is a mail server
 * @param invited the address that was invited just now; null for none
 * @param link what to hand to the invited; shown this once
 */
public record TeamView(
        List<Colleague> colleagues,
        List<Invitation> invitations,
        String me,
        List<Role> roles,
        boolean isMailing,
        String email,
        String role,
        String invited,
        String link) {

    /** Whether who is looking may change anything here. */
    public boolean administers() {
        return !roles.isEmpty();
    }

    /** Whether who is looking may change this colleague. */
    public boolean governs(Colleague colleague) {
        return roles.contains(colleague.role());
    }

    public List<Option> roleOptions() {
        return roles.stream()
                .map(role -> new Option(role.name(), role.title() + " – " + role.description()))
                .toList();
    }

    public boolean isMe(Colleague colleague) {
        return colleague.publicId().equals(me);
    }
}
