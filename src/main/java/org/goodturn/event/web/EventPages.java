package org.goodturn.event.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.event.Event;
import org.goodturn.event.EventRepeats;
import org.goodturn.event.EventResult;
import org.goodturn.event.Unparking;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.person.Person;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/portal/developers/events")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class EventPages {

    @CheckedTemplate(basePath = "event", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance list(EventListView view);

        static native TemplateInstance list$rows(EventListView view);

        static native TemplateInstance detail(EventView view);
    }

    private final EventRows rows;
    private final EventConsequences consequences;
    private final EventRepeats repeats;
    private final Unparking unparking;
    private final ObjectMapper json;
    private final Flash flash;
    private final Clock clock;

    EventPages(
            EventRows rows,
            EventConsequences consequences,
            EventRepeats repeats,
            Unparking unparking,
            ObjectMapper json,
            Flash flash,
            Clock clock) {
        this.rows = rows;
        this.consequences = consequences;
        this.repeats = repeats;
        this.unparking = unparking;
        this.json = json;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance list(@BeanParam EventSearch search, @HeaderParam("HX-Request") String part) {
        var view = new EventListView(search, rows.page(search));
        return part == null ? Templates.list(view) : Templates.list$rows(view);
    }

    @GET
    @Path("{event}")
    @Transactional
    public TemplateInstance detail(@RestPath("event") String id) {
        return Templates.detail(view(find(id)));
    }

    /** Has a parked event processed anew. */
    @POST
    @Path("{event}/processing")
    @RolesAllowed(May.DEVELOP)
    @Transactional
    public RestResponse<TemplateInstance> again(@RestPath("event") String id) {
        var event = find(id);
        if (!unparking.again(event, clock.instant())) {
            return Answers.conflict(Templates.detail(view(event)));
        }
        flash.say("The event is processed again.");
        return Answers.seeOther("/portal/developers/events/" + id);
    }

    private static Event find(String id) {
        return Event.of(id).orElseThrow(() -> ProblemException.notFound("event"));
    }

    private EventView view(Event event) {
        var result = EventResult.of(event).orElse(null);
        return new EventView(
                event,
                result,
                event.personId() == null ? null : Person.of(event.personId().longValue()),
                result == null || result.duplicateOf() == null
                        ? null
                        : Event.of(result.duplicateOf().longValue()),
                repeats.of(event).orElse(null),
                consequences.of(event.id),
                pretty(event));
    }

    private String pretty(Event event) {
        try {
            return json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(event.data().json());
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("the journal holds JSON only", unexpected);
        }
    }
}
