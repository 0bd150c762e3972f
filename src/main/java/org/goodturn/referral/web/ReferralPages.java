package org.goodturn.referral.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.DayRange;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/portal/referrals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class ReferralPages {

    @CheckedTemplate(basePath = "referral", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(ReferralListView view);

        static native TemplateInstance detail(ReferralView view);
    }

    private final ReferralList list;
    private final ReferralStories stories;
    private final CurrentStaff staff;

    ReferralPages(ReferralList list, ReferralStories stories, CurrentStaff staff) {
        this.list = list;
        this.stories = stories;
        this.staff = staff;
    }

    @GET
    @Transactional
    public RestResponse<TemplateInstance> list(@BeanParam ReferralSearch search) {
        var problems = Problems.none();
        var days = DayRange.read(search.from(), search.to(), problems);
        var campaigns = Campaign.all();
        var zone = staff.get().desk().orElseThrow().zone();
        var page = list.page(search, number(search, campaigns), days, zone);
        var view = Templates.list(new ReferralListView(search, campaigns, page, problems));
        return problems.any() ? Answers.invalid(view) : Answers.ok(view);
    }

    @GET
    @Path("{referral}")
    @Transactional
    public TemplateInstance detail(@RestPath("referral") String id) {
        return Templates.detail(stories.of(id).orElseThrow(() -> ProblemException.notFound("referral")));
    }

    private static Long number(ReferralSearch search, List<Campaign> campaigns) {
        return search.campaignId()
                .map(id -> campaigns.stream()
                        .filter(campaign -> campaign.publicId().equals(id))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("campaign"))
                        .id)
                .orElse(null);
    }
}
