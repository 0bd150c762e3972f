package org.goodturn.merchant.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Role;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.text.EmailAddress;

/** Who works for the current merchant: inviting, changing roles, letting go. There is always an owner left. */
@ApplicationScoped
public class Team {

    /** How a change ended. */
    public sealed interface Change {

        record Done() implements Change {}

        /** There is no such colleague here. */
        record Unknown() implements Change {}

        record LastOwner() implements Change {}

        /** Only owners make and unmake owners. */
        record OwnersOnly() implements Change {}
    }

    /** How an invitation ended. */
    public sealed interface Invited {

        record Waiting(Invitation invitation, String token) implements Invited {}

        record AlreadyHere() implements Invited {}

        record OwnersOnly() implements Invited {}
    }

    private final CurrentStaff current;
    private final StaffDirectory staff;
    private final Audit audit;
    private final Jobs jobs;

    Team(CurrentStaff current, StaffDirectory staff, Audit audit, Jobs jobs) {
        this.current = current;
        this.staff = staff;
        this.audit = audit;
        this.jobs = jobs;
    }

    /** A second invitation to the same address replaces the first. It is mailed as soon as the transaction ends. */
    public Invited invite(EmailAddress email, Role role, Instant now) {
        if (!mine().governs(role)) {
            return new Invited.OwnersOnly();
        }
        if (staff.of(email).flatMap(Membership::of).isPresent()) {
            return new Invited.AlreadyHere();
        }
        Invitation.withdrawAll(email);
        var issued = Invitation.issue(email, role, current.get().staffId(), now);
        issued.invitation().persistAndFlush();
        jobs.at(now, InvitationMailing.NAME, issued.invitation().id);
        write("invitation.issued", issued.invitation().publicId(), Map.of("role", role), now);
        return new Invited.Waiting(issued.invitation(), issued.token());
    }

    public Change withdraw(String invitation, Instant now) {
        return Invitation.of(invitation)
                .<Change>map(open -> {
                    if (!mine().governs(open.role())) {
                        return new Change.OwnersOnly();
                    }
                    open.delete();
                    write("invitation.withdrawn", open.publicId(), Map.of(), now);
                    return new Change.Done();
                })
                .orElseGet(Change.Unknown::new);
    }

    /** @param colleague public id of the staff */
    public boolean has(String colleague) {
        return Membership.of(colleague).isPresent();
    }

    /** @param colleague public id of the staff */
    public Change give(String colleague, Role role, Instant now) {
        return Membership.of(colleague)
                .map(membership -> give(membership, colleague, role, now))
                .orElseGet(Change.Unknown::new);
    }

    /** @param colleague public id of the staff */
    public Change letGo(String colleague, Instant now) {
        return Membership.of(colleague)
                .map(membership -> letGo(membership, colleague, now))
                .orElseGet(Change.Unknown::new);
    }

    private Change give(Membership membership, String colleague, Role role, Instant now) {
        if (!mine().governs(membership.role()) || !mine().governs(role)) {
            return new Change.OwnersOnly();
        }
        if (role != Role.OWNER && isLastOwner(membership)) {
            return new Change.LastOwner();
        }
        write("staff.role_changed", colleague, Map.of("from", membership.role(), "to", role), now);
        membership.become(role);
        return new Change.Done();
    }

    private Change letGo(Membership membership, String colleague, Instant now) {
        if (!mine().governs(membership.role())) {
            return new Change.OwnersOnly();
        }
        if (isLastOwner(membership)) {
            return new Change.LastOwner();
        }
        membership.delete();
        write("staff.removed", colleague, Map.of("role", membership.role()), now);
        return new Change.Done();
    }

    private static boolean isLastOwner(Membership membership) {
        return membership.role() == Role.OWNER && Membership.owners().size() == 1;
    }

    private Role mine() {
        return current.get().desk().orElseThrow().role();
    }

    private void write(String action, String subject, Map<String, ?> detail, Instant now) {
        audit.write(current.publicId(), action, subject, detail, now);
    }
}
