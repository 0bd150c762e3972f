package org.goodturn.merchant.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** The merchant itself: name, website, language, time zone. */
@Path("/portal/settings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class SettingsPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance settings(
                Merchant merchant, SettingsForm form, Problems problems, boolean mayChange);
    }

    private final CurrentMerchant current;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Flash flash;
    private final Clock clock;

    SettingsPages(CurrentMerchant current, CurrentStaff staff, Audit audit, Flash flash, Clock clock) {
        this.current = current;
        this.staff = staff;
        this.audit = audit;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        var merchant = Merchant.of(current.id());
        return page(merchant, SettingsForm.of(merchant), Problems.none());
    }

    @POST
    @RolesAllowed(May.ADMINISTER)
    @Transactional
    public RestResponse<TemplateInstance> change(@BeanParam SettingsForm form) {
        var merchant = Merchant.of(current.id());
        var problems = Problems.none();
        var change = form.read(problems);
        if (problems.any()) {
            return Answers.invalid(page(merchant, form, problems));
        }
        merchant.name = change.name();
        merchant.moveTo(change.website(), change.locale(), change.timeZone());
        audit.write(
                staff.get().publicId(),
                "merchant.changed",
                merchant.publicId(),
                Map.of("website", change.website(), "locale", change.locale(), "time_zone", change.timeZone()),
                clock.instant());
        flash.say("The settings are saved.");
        return Answers.seeOther("/portal/settings");
    }

    private TemplateInstance page(Merchant merchant, SettingsForm form, Problems problems) {
        var role = staff.get().desk().orElseThrow().role();
        return Templates.settings(merchant, form, problems, role.allows(May.ADMINISTER));
    }
}
