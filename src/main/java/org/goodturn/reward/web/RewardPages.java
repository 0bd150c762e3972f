package org.goodturn.reward.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.goodturn.merchant.May;
import org.goodturn.reward.Reward;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What people earned: the list, as a file, and each with its history. */
@Path("/portal/rewards")
@RolesAllowed(May.VIEW)
class RewardPages {

    @CheckedTemplate(basePath = "reward", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(RewardListView view);

        static native TemplateInstance detail(RewardView view, ReasonForm form, String code, Problems problems);
    }

    private final RewardList list;
    private final RewardFile file;
    private final RewardViews views;

    RewardPages(RewardList list, RewardFile file, RewardViews views) {
        this.list = list;
        this.file = file;
        this.views = views;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance list(@BeanParam RewardSearch search) {
        return Templates.list(list.page(search));
    }

    @GET
    @Path("codes.csv")
    @Produces("text/csv")
    public RestResponse<StreamingOutput> file(@BeanParam RewardSearch search) {
        return file.of(search);
    }

    @GET
    @Path("{reward}")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance detail(@RestPath String reward) {
        var found = Reward.of(reward).orElseThrow(() -> ProblemException.notFound("reward"));
        return Templates.detail(views.of(found), ReasonForm.empty(), "", Problems.none());
    }
}
