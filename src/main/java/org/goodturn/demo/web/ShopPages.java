package org.goodturn.demo.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.demo.DemoFile;
import org.goodturn.demo.shop.Bicycle;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The demo shop's shelf. */
@Path("/demo-shop")
@InShop
@Produces(MediaType.TEXT_HTML)
class ShopPages {

    @CheckedTemplate(basePath = "demo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance shop(ShopFrame frame);

        static native TemplateInstance bike(ShopFrame frame, Bicycle bike);
    }

    private final DemoFile demo;

    ShopPages(DemoFile demo) {
        this.demo = demo;
    }

    @GET
    public TemplateInstance shop(@RestQuery("gt_click") ClickTrail click) {
        return Templates.shop(frame(click));
    }

    @GET
    @Path("bikes/{bike}")
    public TemplateInstance bike(@RestPath("bike") String slug, @RestQuery("gt_click") ClickTrail click) {
        return Templates.bike(frame(click), Bicycle.named(slug).orElseThrow(NotFoundException::new));
    }

    private ShopFrame frame(ClickTrail click) {
        return ShopFrame.of(demo.read().orElseThrow(NotFoundException::new), ClickTrail.of(click));
    }
}
