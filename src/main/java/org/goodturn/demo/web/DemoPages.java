package org.goodturn.demo.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.demo.DemoRemoval;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FreshProof;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the demonstration is taken away, after asking once more. Exists for the demo merchant only. */
@Path("/portal/settings/demo/removal")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.ADMINISTER)
class DemoPages {

    @CheckedTemplate(basePath = "demo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance removal();
    }

    private final DemoRemoval removal;
    private final Clock clock;

    DemoPages(DemoRemoval removal, Clock clock) {
        this.removal = removal;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        requireDemo();
        return Templates.removal();
    }

    @POST
    @FreshProof
    public RestResponse<TemplateInstance> remove() {
        requireDemo();
        removal.remove(clock.instant());
        return Answers.seeOther("/login?notice=demo-removed");
    }

    private void requireDemo() {
        if (!removal.isHere()) {
            throw new NotFoundException();
        }
    }
}
