package org.goodturn.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.text.WebUrl;

/**
 * Makes new passwords and keys for the demonstration, random for each installation. What was handed out before is
 * revoked, so that making it anew is always safe.
 */
@ApplicationScoped
class DemoHandout {

    private static final String SERVER = "Demo shop: server";
    private static final String PAGES = "Demo shop: pages";
    private static final int PASSWORD_LENGTH = 16;

    private final StaffDirectory staff;
    private final DemoAddresses addresses;
    private final ProgramAddress program;

    DemoHandout(StaffDirectory staff, DemoAddresses addresses, ProgramAddress program) {
        this.staff = staff;
        this.addresses = addresses;
        this.program = program;
    }

    /** What opens the test environment. */
    record Rehearsal(String secretKey, String campaign) {}

    /** As the test environment, in one transaction. */
    Rehearsal makeForTest(Instant now) {
        revokeOld(now);
        var issued = AccessToken.issueForTest(SERVER, AccessToken.Kind.SECRET, List.of(), now);
        issued.token().persist();
        return new Rehearsal(issued.key(), Campaign.all().getLast().publicId());
    }

    /** As the merchant, in one transaction. */
    DemoAccess make(Merchant merchant, Rehearsal rehearsal, Instant now) {
        revokeOld(now);
        var campaign = Campaign.all().getLast().publicId();
        return new DemoAccess(
                addresses.portal(),
                DemoStaff.OLGA.email().value(),
                password(),
                merchant.publicId(),
                campaign,
                program.origin(),
                key(SERVER, AccessToken.Kind.SECRET, List.of(), now),
                key(PAGES, AccessToken.Kind.PUBLISHABLE, List.of(addresses.pages()), now),
                addresses.shop().value(),
                program.of("/share/" + campaign).value(),
                rehearsal.secretKey(),
                rehearsal.campaign());
    }

    private static void revokeOld(Instant now) {
        AccessToken.all().stream()
                .filter(token -> List.of(SERVER, PAGES).contains(token.name()))
                .forEach(token -> token.revoke(now));
    }

    /** One for all three. */
    private String password() {
        var password = new Password(PublicId.random(PASSWORD_LENGTH));
        for (var who : DemoStaff.values()) {
            staff.choosePassword(staff.of(who.email()).orElseThrow().id(), password);
        }
        return password.value();
    }

    private static String key(String name, AccessToken.Kind kind, List<WebUrl> origins, Instant now) {
        var issued = AccessToken.issue(name, kind, origins, now);
        issued.token().persist();
        return issued.key();
    }
}
