package org.goodturn.campaign.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.shared.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/** How every change of a campaign ends: written down, said in a sentence, answered with a page that can be reloaded. */
@ApplicationScoped
class CampaignChanges {

    private final CampaignEditing editing;
    private final Audit audit;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Clock clock;

    CampaignChanges(CampaignEditing editing, Audit audit, CurrentStaff staff, Flash flash, Clock clock) {
        this.editing = editing;
        this.audit = audit;
        this.staff = staff;
        this.flash = flash;
        this.clock = clock;
    }

    /** @param tab of the editor that was saved; it is shown again */
    RestResponse<TemplateInstance> save(Campaign campaign, String tab, UnaryOperator<CampaignTerms> change) {
        var isNew = editing.revise(campaign, change, clock.instant());
        return isNew
                ? done(
                        campaign,
                        "revised",
                        Map.of("part", tab),
                        "Saved in the draft. People see it once it is published.",
                        "/" + tab)
                : silent(campaign, "Nothing has changed.", "/" + tab);
    }

    /** @param verb what was done to the campaign, in the past tense */
    RestResponse<TemplateInstance> done(
            Campaign campaign, String verb, Map<String, ?> detail, String sentence, String page) {
        audit.write(staff.publicId(), "campaign." + verb, campaign.publicId(), detail, clock.instant());
        return silent(campaign, sentence, page);
    }

    RestResponse<TemplateInstance> silent(Campaign campaign, String sentence, String page) {
        flash.say(sentence);
        return Answers.seeOther("/portal/campaigns/" + campaign.publicId() + page);
    }
}
