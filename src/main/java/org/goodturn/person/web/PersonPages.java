package org.goodturn.person.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.person.Person;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.DayRange;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/portal/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class PersonPages {

    @CheckedTemplate(basePath = "person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(PeopleView view);

        static native TemplateInstance detail(PersonView view);
    }

    private final PeopleRows rows;
    private final PersonFile file;
    private final PersonTimeline timeline;
    private final PersonAudiences audiences;
    private final PersonIdentities identities;
    private final ProgramAddress address;
    private final CurrentStaff staff;
    private final Clock clock;

    PersonPages(
            PeopleRows rows,
            PersonFile file,
            PersonTimeline timeline,
            PersonAudiences audiences,
            PersonIdentities identities,
            ProgramAddress address,
            CurrentStaff staff,
            Clock clock) {
        this.rows = rows;
        this.file = file;
        this.timeline = timeline;
        this.audiences = audiences;
        this.identities = identities;
        this.address = address;
        this.staff = staff;
        this.clock = clock;
    }

    @GET
    @Transactional
    public RestResponse<TemplateInstance> list(@BeanParam PeopleSearch search) {
        var problems = Problems.none();
        var days = DayRange.read(search.from(), search.to(), problems);
        var zone = staff.get().desk().orElseThrow().zone();
        var page = Templates.list(new PeopleView(search, rows.page(search, days, zone), problems));
        return problems.any() ? Answers.invalid(page) : Answers.ok(page);
    }

    @GET
    @Path("{person}")
    @Transactional
    public RestResponse<TemplateInstance> detail(@RestPath("person") String id, @RestQuery String before) {
        var person = Person.of(id).orElseThrow(() -> ProblemException.notFound("person"));
        if (!person.publicId().equals(id)) {
            return Answers.seeOther("/portal/people/" + person.publicId());
        }
        var cursor = Cursor.parse(before);
        var links = file.links(person.id);
        return Answers.ok(Templates.detail(new PersonView(
                person,
                links.isEmpty() ? null : address.originOf(links.getFirst().host()),
                links,
                file.referrals(person.id),
                file.rewards(person.id, clock.instant()),
                file.messages(person.id),
                timeline.of(person.id, cursor),
                cursor != Cursor.START,
                audiences.of(person, clock.instant()),
                identities.of(person.id),
                staff.may(May.DECIDE))));
    }
}
