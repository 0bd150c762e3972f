package org.goodturn.why.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.why.Explaining;
import org.goodturn.why.Question;
import org.jboss.resteasy.reactive.RestQuery;

/** One box to type an order, an e-mail or an id into, and the whole story behind it. */
@Path("/portal/why")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class WhyPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    @CheckedTemplate(basePath = "why", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance why(WhyView view);
    }

    private final Explaining explaining;
    private final CurrentStaff staff;

    WhyPages(Explaining explaining, CurrentStaff staff) {
        this.explaining = explaining;
        this.staff = staff;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery String q) {
        var asked = new WhyView(q, null);
        return Templates.why(
                asked.isAsked()
                        ? new WhyView(
                                q, explaining.of(Question.guess(q), moment()).orElse(null))
                        : asked);
    }

    private Function<Instant, String> moment() {
        var zone = staff.get().desk().orElseThrow().zone();
        return at -> MOMENT.format(at.atZone(zone));
    }
}
