package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.merchant.Merchant;
import org.goodturn.person.audience.Audience;
import org.goodturn.person.audience.AudienceRemoval;
import org.goodturn.person.audience.AudienceRule;
import org.goodturn.person.audience.Audiences;
import org.goodturn.person.audience.Listing;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;

/** What the portal shows of audiences and does with them. */
@ApplicationScoped
class AudienceDesk {

    static final String TAKEN = "There is an audience with this name already, or there are too many.";

    private static final int SIZE = 25;

    private final Audiences audiences;
    private final Listing listing;
    private final AudienceRemoval removal;
    private final CurrentMerchant merchant;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Clock clock;

    AudienceDesk(
            Audiences audiences,
            Listing listing,
            AudienceRemoval removal,
            CurrentMerchant merchant,
            CurrentStaff staff,
            Audit audit,
            Clock clock) {
        this.audiences = audiences;
        this.listing = listing;
        this.removal = removal;
        this.merchant = merchant;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    boolean mayEdit() {
        return staff.may(May.RUN_CAMPAIGNS);
    }

    Currency currency() {
        return Merchant.of(merchant.id()).currency();
    }

    AudienceListView rows(Cursor after) {
        var found = Audience.newestFirst(after.at(), after.id(), SIZE + 1);
        var counts = audiences.counts(found, clock.instant());
        var page = Slice.of(
                found,
                SIZE,
                audience -> new Cursor(audience.createdAt(), audience.id),
                audience -> AudienceView.Row.of(audience, counts.get(audience.id)));
        return new AudienceListView(page, after == Cursor.START, mayEdit());
    }

    /** @return where it is named; empty when it is gone */
    List<String> remove(Audience audience) {
        return removal.remove(audience, staff.publicId());
    }

    AudienceView view(Audience audience, Cursor after, ListedView listed) {
        var now = clock.instant();
        var found = audiences.members(audience, now, after.at(), after.id(), SIZE + 1);
        var page = Slice.of(found, SIZE, member -> new Cursor(member.createdAt(), member.id()), member -> member);
        var count = audiences.counts(List.of(audience), now).get(audience.id);
        return new AudienceView(audience, count, page, after == Cursor.START, mayEdit(), listed);
    }

    /** @return nothing when the name is taken, or there are too many */
    Optional<Audience> make(String name, AudienceRule rule) {
        if (Audience.isFull() || Audience.named(name).isPresent()) {
            return Optional.empty();
        }
        var audience = Audience.of(name, rule, clock.instant());
        audience.persistAndFlush();
        audit.write(staff.publicId(), "audience.made", audience.publicId(), Map.of("name", name), clock.instant());
        return Optional.of(audience);
    }

    Listing.Listed take(Audience audience, String table, Listing.Mode mode) {
        if (!audience.rule().isList()) {
            throw ProblemException.conflict("audience.not_a_list", "Who is in this audience is asked, not listed.");
        }
        var listed = listing.take(audience, table, mode, clock.instant());
        audit.write(
                staff.publicId(),
                "audience.listed",
                audience.publicId(),
                Map.of("added", listed.added(), "removed", listed.removed()),
                clock.instant());
        return listed;
    }
}
