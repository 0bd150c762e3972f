package org.goodturn.integration.segment.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.integration.segment.Renaming;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.person.Scope;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How to connect Segment, what it brings, and what its events are called here. */
@Path("/portal/developers/segment")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DEVELOP)
class SegmentPages {

    private static final String HERE = "/portal/developers/segment";

    @CheckedTemplate(basePath = "integration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance segment(SegmentView view);
    }

    private final SegmentViews views;
    private final SegmentRenaming renaming;
    private final Flash flash;

    SegmentPages(SegmentViews views, SegmentRenaming renaming, Flash flash) {
        this.views = views;
        this.renaming = renaming;
        this.flash = flash;
    }

    /** @param sent a name that somebody wants to rename */
    @GET
    @Transactional
    public TemplateInstance page(@RestQuery String sent) {
        return Templates.segment(views.of(new RenamingForm(sent, null), Problems.none()));
    }

    /** What recent events would say under another name. Changes nothing. */
    @POST
    @Path("previews")
    @Transactional
    public RestResponse<TemplateInstance> preview(@RestForm String sent, @RestForm String name) {
        var form = new RenamingForm(sent, name);
        var problems = form.problems();
        var page = Templates.segment(views.of(form, problems));
        return problems.any() ? Answers.invalid(page) : Answers.ok(page);
    }

    @POST
    @Path("renamings")
    @Transactional
    public RestResponse<TemplateInstance> rename(@RestForm String sent, @RestForm String name) {
        var form = new RenamingForm(sent, name);
        var problems = form.problems();
        if (problems.any()) {
            return Answers.invalid(Templates.segment(views.of(form, problems)));
        }
        renaming.rename(form);
        flash.say("From now on “" + form.sent() + "” is taken as " + form.name() + ".");
        return Answers.seeOther(HERE);
    }

    @POST
    @Path("trait-scope")
    @Transactional
    public RestResponse<TemplateInstance> open(@RestForm String scope) {
        var wanted = Scope.of(scope == null ? "" : scope)
                .orElseThrow(() -> ProblemException.field("scope", "PUBLIC, PRIVATE or CLIENT"));
        renaming.open(wanted);
        flash.say("Traits that come from now on and are new have this scope.");
        return Answers.seeOther(HERE);
    }

    @POST
    @Path("renamings/{renaming}/removal")
    @Transactional
    public RestResponse<TemplateInstance> remove(@RestPath("renaming") String id) {
        var known = Renaming.of(id).orElseThrow(() -> ProblemException.notFound("renaming"));
        renaming.remove(known);
        flash.say("“" + known.sentName() + "” keeps its own name again.");
        return Answers.seeOther(HERE);
    }
}
