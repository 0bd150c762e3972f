package org.goodturn.merchant.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.environment.Environments;
import org.goodturn.shared.text.WebUrl;

/** Makes, changes and revokes keys: written down, and in force at once. */
@ApplicationScoped
class AccessTokens {

    private final Audit audit;
    private final CurrentStaff staff;
    private final Directory directory;
    private final Environments environments;
    private final Clock clock;

    AccessTokens(Audit audit, CurrentStaff staff, Directory directory, Environments environments, Clock clock) {
        this.audit = audit;
        this.staff = staff;
        this.directory = directory;
        this.environments = environments;
        this.clock = clock;
    }

    AccessToken.Issued issue(AccessTokenForm form) {
        var origins = form.chosen() == AccessToken.Kind.PUBLISHABLE ? form.originList() : List.<WebUrl>of();
        var issued = environments.isTest()
                ? AccessToken.issueForTest(form.name(), form.chosen(), origins, clock.instant())
                : AccessToken.issue(form.name(), form.chosen(), origins, clock.instant());
        issued.token().persist();
        changed(issued.token(), "access_token.created");
        return issued;
    }

    void allowOnly(AccessToken token, List<WebUrl> origins) {
        token.allowOnly(origins);
        changed(token, "access_token.origins_changed");
    }

    void revoke(AccessToken token) {
        token.revoke(clock.instant());
        changed(token, "access_token.revoked");
    }

    private void changed(AccessToken token, String action) {
        var detail = Map.of("kind", token.kind().name(), "allowed_origins", token.allowedOrigins());
        audit.write(staff.get().publicId(), action, token.publicId(), detail, clock.instant());
        directory.forget();
    }
}
