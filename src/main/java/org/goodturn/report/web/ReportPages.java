package org.goodturn.report.web;

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
import org.goodturn.shared.web.Answers;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/portal/report")
@RolesAllowed(May.VIEW)
class ReportPages {

    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance report(ReportView view);
    }

    private final ReportLoading loading;

    ReportPages(ReportLoading loading) {
        this.loading = loading;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public RestResponse<TemplateInstance> report(@BeanParam ReportForm form) {
        var view = loading.page(form);
        var page = Templates.report(view);
        return view.problems().any() ? Answers.invalid(page) : Answers.ok(page);
    }

    @GET
    @Path("days.csv")
    @Produces("text/csv")
    @Transactional
    public RestResponse<StreamingOutput> days(@BeanParam ReportForm form) {
        return ReportFiles.byDay(loading.file(form));
    }

    @GET
    @Path("channels.csv")
    @Produces("text/csv")
    @Transactional
    public RestResponse<StreamingOutput> channels(@BeanParam ReportForm form) {
        return ReportFiles.byChannel(loading.file(form));
    }
}
