package org.goodturn.campaign.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.May;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What is not part of any version and takes effect at once: the name, and when the campaign ends. */
@Path("/portal/campaigns/{campaign}/schedule")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class SchedulePages {

    @CheckedTemplate(basePath = "campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance schedule(CampaignHead head, ScheduleForm form, Problems problems, ZoneId zone);
    }

    private final CampaignDesk desk;
    private final CampaignChanges changes;
    private final CurrentMerchant current;
    private final Validator validator;
    private final Clock clock;

    SchedulePages(
            CampaignDesk desk, CampaignChanges changes, CurrentMerchant current, Validator validator, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.current = current;
        this.validator = validator;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String campaign) {
        var open = desk.toRead(campaign);
        return Templates.schedule(open.head(), ScheduleForm.of(open.campaign(), zone()), Problems.none(), zone());
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String campaign, @BeanParam ScheduleForm form) {
        var open = desk.toChange(campaign);
        var before = ScheduleForm.of(open.campaign(), zone());
        if (form.equals(before)) {
            return changes.silent(open.campaign(), "Nothing has changed.", "/schedule");
        }
        var problems = Problems.of(validator.validate(form));
        if (!form.endsAt().equals(before.endsAt())) {
            reschedule(open.campaign(), form, problems);
        }
        if (problems.any()) {
            return Answers.invalid(Templates.schedule(open.head(), form, problems, zone()));
        }
        open.campaign().name = form.name();
        return changes.done(
                open.campaign(),
                "rescheduled",
                Map.of("ends_at", form.endsAt()),
                "Saved. It is in effect now.",
                "/schedule");
    }

    private void reschedule(Campaign campaign, ScheduleForm form, Problems problems) {
        var end = form.hasEnd()
                ? new FormReading(problems).field("endsAt", () -> form.end(zone(), clock.instant()))
                : null;
        if (!problems.any()) {
            campaign.closesAt(end);
        }
    }

    private ZoneId zone() {
        return Merchant.of(current.id()).timeZone();
    }
}
