package org.goodturn.merchant.web;

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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodturn.merchant.Actors;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.Option;

/** Who changed what, and whether the log is as it was written. */
@Path(AuditSearch.PAGE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.ADMINISTER)
class AuditPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance audit(AuditView view);
    }

    private final AuditRows rows;
    private final Actors actors;

    AuditPages(AuditRows rows, Actors actors) {
        this.rows = rows;
        this.actors = actors;
    }

    @GET
    @Transactional
    public TemplateInstance show(@BeanParam AuditSearch search) {
        var known = rows.actors();
        var names = actors.named(known);
        return Templates.audit(new AuditView(
                search,
                rows.page(search),
                options("Anybody", known, id -> label(id, names)),
                options("Anything", rows.actions(), AuditWords::of),
                names,
                search.isChecking() ? finding() : null));
    }

    private AuditView.Finding finding() {
        var broken = rows.firstBroken();
        return broken.isEmpty()
                ? new AuditView.Finding(true, "The chain holds: every entry is as it was written, and none is missing.")
                : new AuditView.Finding(
                        false,
                        "The chain breaks at entry " + broken.getAsLong()
                                + ": it was changed, or entries before it were removed.");
    }

    /** Several may have left; their ids tell them apart. */
    private static String label(String id, Map<String, String> names) {
        return names.get(id).startsWith("a former") ? names.get(id) + " (" + id + ")" : names.get(id);
    }

    private static List<Option> options(String all, List<String> values, Function<String, String> label) {
        return Stream.concat(
                        Stream.of(new Option("", all)),
                        values.stream().map(value -> new Option(value, label.apply(value))))
                .toList();
    }
}
