package org.goodturn.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Desk;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.SignedIn;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;

/** Every part that pages are made of, on one page, to look at. Exists in tests only. */
@Path("/gallery")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class GalleryPages {

    @CheckedTemplate(basePath = "gallery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance parts(Problems problems, List<Option> options, Money amount, Instant at);

        static native TemplateInstance outside(Problems problems);
    }

    private static final Desk BIKES =
            new Desk(1, 1, Duration.ZERO, "mer_bikes", "Bikes & Co", true, ZoneId.of("Europe/Berlin"), Role.OWNER);
    private static final Desk BOOKS =
            new Desk(2, 2, Duration.ZERO, "mer_books", "Old Books", false, ZoneId.of("UTC"), Role.ANALYST);

    private final CurrentStaff staff;

    GalleryPages(CurrentStaff staff) {
        this.staff = staff;
    }

    @GET
    @Path("parts")
    public TemplateInstance parts() {
        staff.becomes(new SignedIn(
                1,
                "usr_olga",
                "olga@bikes.example",
                "Olga Ostrova",
                "",
                Instant.EPOCH,
                Optional.of(BIKES),
                List.of(BIKES, BOOKS),
                Optional.of("Campaign published.")));
        return Templates.parts(
                Problems.none().add("email", "an e-mail address looks like name@example.com"),
                List.of(new Option("OWNER", "Owner"), new Option("ADMIN", "Admin")),
                Money.of(123_450, "EUR"),
                Instant.parse("2026-11-21T13:02:00Z"));
    }

    @GET
    @Path("outside")
    public TemplateInstance outside() {
        return Templates.outside(Problems.none());
    }
}
