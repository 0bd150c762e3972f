package org.goodturn.reward.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.goodturn.merchant.May;
import org.goodturn.reward.CouponPool;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** One coupon pool: what is left of it, more codes for it, when to warn. */
@Path("/portal/rewards/pools")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class PoolDetailPages {

    @CheckedTemplate(basePath = "reward", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance pool(
                PoolStock pool, CodesForm codes, String threshold, Problems problems, boolean mayEdit);
    }

    private final PoolStocks stocks;
    private final PoolChanges changes;

    PoolDetailPages(PoolStocks stocks, PoolChanges changes) {
        this.stocks = stocks;
        this.changes = changes;
    }

    @GET
    @Path("{pool}")
    @Transactional
    public TemplateInstance show(@RestPath("pool") String id) {
        return page(id, CodesForm.empty(), null, Problems.none());
    }

    @POST
    @Path("{pool}/codes")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> add(@RestPath("pool") String id, @BeanParam CodesForm form) {
        var pool = uploaded(id);
        var problems = Problems.none();
        var list = form.read(problems);
        if (list.isEmpty()) {
            problems.add("codes", "Paste codes, or choose a file.");
        }
        return problems.any() ? Answers.invalid(page(id, form, null, problems)) : changes.fill(pool, list);
    }

    @POST
    @Path("{pool}/threshold")
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> warnBelow(@RestPath("pool") String id, @RestForm String lowStock) {
        var pool = uploaded(id);
        var problems = Problems.none();
        var threshold = new FormReading(problems).field("lowStock", () -> Threshold.of(lowStock));
        if (problems.any()) {
            return Answers.invalid(page(id, CodesForm.empty(), lowStock, problems));
        }
        pool.warnBelow(threshold);
        changes.audit(pool, "threshold_changed", Map.of("low_stock", threshold));
        return changes.done(pool, "Saved.");
    }

    /** @param threshold as typed; null to show what is kept */
    private TemplateInstance page(String id, CodesForm codes, String threshold, Problems problems) {
        var stock = stocks.of(id).orElseThrow(() -> ProblemException.notFound("pool"));
        var shown = threshold == null ? "" + stock.lowStock() : threshold;
        return Templates.pool(stock, codes, shown, problems, changes.areAllowed());
    }

    private static CouponPool uploaded(String id) {
        return CouponPool.of(id)
                .filter(CouponPool::isUploaded)
                .orElseThrow(() -> ProblemException.notFound("pool of uploaded codes"));
    }
}
