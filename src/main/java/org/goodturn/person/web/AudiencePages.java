package org.goodturn.person.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.person.audience.Audience;
import org.goodturn.person.audience.AudienceRemoval;
import org.goodturn.person.audience.AudienceRule;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Audiences: the list, one with its members, a new one, and the lists that are uploaded. */
@Path("/portal/people/audiences")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class AudiencePages {

    @CheckedTemplate(basePath = "person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance audiences(AudienceListView view);

        static native TemplateInstance newAudience(AudienceForm form, Problems problems);

        static native TemplateInstance audience(AudienceView view);
    }

    private final AudienceDesk desk;
    private final Flash flash;
    private final Validator validator;

    AudiencePages(AudienceDesk desk, Flash flash, Validator validator) {
        this.flash = flash;
        this.desk = desk;
        this.validator = validator;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery String after) {
        return Templates.audiences(desk.rows(Cursor.parse(after)));
    }

    @GET
    @Path("new")
    @RolesAllowed(May.RUN_CAMPAIGNS)
    public TemplateInstance ask() {
        return Templates.newAudience(AudienceForm.empty(), Problems.none());
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> make(@BeanParam AudienceForm form) {
        var problems = Problems.of(validator.validate(form));
        var rule = form.read(desk.currency(), problems);
        return problems.any()
                ? Answers.invalid(Templates.newAudience(form, problems))
                : make(form, rule.orElseThrow(), problems);
    }

    private RestResponse<TemplateInstance> make(AudienceForm form, AudienceRule rule, Problems problems) {
        return desk.make(form.name(), rule)
                .map(made -> Answers.seeOther(AudienceView.pathOf(made)))
                .orElseGet(() -> {
                    problems.add("name", AudienceDesk.TAKEN);
                    return Answers.invalid(Templates.newAudience(form, problems));
                });
    }

    @GET
    @Path("{audience}")
    @Transactional
    public TemplateInstance show(@RestPath String audience, @RestQuery String after) {
        return Templates.audience(desk.view(find(audience), Cursor.parse(after), null));
    }

    @POST
    @Path("{audience}/members")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public TemplateInstance take(@RestPath("audience") String id, @BeanParam MembersForm form) {
        var audience = find(id);
        var listed = desk.take(audience, form.table(), form.how());
        return Templates.audience(desk.view(audience, Cursor.START, new ListedView(listed)));
    }

    @POST
    @Path("{audience}/deletion")
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> delete(@RestPath("audience") String id) {
        var audience = find(id);
        var named = desk.remove(audience);
        if (!named.isEmpty()) {
            flash.say(AudienceRemoval.refusal(named));
            return Answers.seeOther(AudienceView.pathOf(audience));
        }
        flash.say("“" + audience.name() + "” is deleted.");
        return Answers.seeOther("/portal/people/audiences");
    }

    private static Audience find(String id) {
        return Audience.of(id).orElseThrow(() -> ProblemException.notFound("audience"));
    }
}
