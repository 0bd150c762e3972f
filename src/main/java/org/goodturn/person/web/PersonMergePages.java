package org.goodturn.person.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.person.Person;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Merges people by hand and tells them apart again, from their page. */
@Path("/portal/people/{person}/merges")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.DECIDE)
class PersonMergePages {

    @CheckedTemplate(basePath = "person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance joining(JoiningView view);
    }

    private final PersonJoining joining;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Validator validator;

    PersonMergePages(PersonJoining joining, CurrentStaff staff, Flash flash, Validator validator) {
        this.joining = joining;
        this.staff = staff;
        this.flash = flash;
        this.validator = validator;
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> merge(@RestPath String person, @BeanParam MergeForm form) {
        var known = joining.find(person);
        var problems = Problems.of(validator.validate(form));
        var other = named(form.other());
        if (other.isEmpty()) {
            problems.add("other", "Nobody is known by this e-mail or id.");
        }
        if (problems.any()) {
            return again(known, null, form, problems);
        }
        var merge = joining.merge(person, other.orElseThrow(), staff.publicId(), form.reason());
        flash.say("Merged. Everything that belongs to either is on this page.");
        return Answers.seeOther(
                "/portal/people/" + Person.of(merge.survivorId()).publicId());
    }

    @POST
    @Path("{merge}/undoing")
    @Transactional
    public RestResponse<TemplateInstance> undo(
            @RestPath String person, @RestPath String merge, @BeanParam MergeForm form) {
        var known = joining.find(person);
        var problems = Problems.of(validator.validate(form));
        if (problems.any()) {
            return again(known, merge, form, problems);
        }
        joining.undo(person, merge, staff.publicId(), form.reason());
        flash.say("Undone. They are two people again.");
        return Answers.seeOther("/portal/people/" + person);
    }

    /** By what staff have at hand: the id in the address of the page, the e-mail, or the shop's own id. */
    private static Optional<String> named(String typed) {
        return Person.of(typed)
                .or(() -> EmailAddress.parse(typed).flatMap(Person::of))
                .or(() -> Person.withPartnerId(typed))
                .map(Person::publicId);
    }

    private static RestResponse<TemplateInstance> again(
            Person person, String merge, MergeForm form, Problems problems) {
        return Answers.invalid(Templates.joining(new JoiningView(person, merge, form, problems)));
    }
}
