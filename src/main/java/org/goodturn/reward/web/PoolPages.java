package org.goodturn.reward.web;

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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.merchant.May;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.PoolOpening;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Coupon pools: the list, a new one. */
@Path("/portal/rewards/pools")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class PoolPages {

    @CheckedTemplate(basePath = "reward", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance pools(List<PoolStock> pools, boolean mayEdit, String first, String next);

        static native TemplateInstance newPool(PoolForm form, CodesForm codes, Problems problems);
    }

    private static final String PATH = "/portal/rewards/pools";
    private static final int SIZE = 25;
    private static final int MOST_PAGES = 10_000;

    private final PoolStocks stocks;
    private final PoolOpening opening;
    private final PoolChanges changes;
    private final Validator validator;
    private final Clock clock;

    PoolPages(PoolStocks stocks, PoolOpening opening, PoolChanges changes, Validator validator, Clock clock) {
        this.stocks = stocks;
        this.opening = opening;
        this.changes = changes;
        this.validator = validator;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery Integer page) {
        var number = page == null ? 1 : page;
        if (number < 1 || number > MOST_PAGES) {
            throw ProblemException.notFound("page");
        }
        var pools = stocks.page((number - 1) * SIZE, SIZE);
        return Templates.pools(
                pools,
                changes.areAllowed(),
                number > 1 ? PATH : null,
                pools.size() == SIZE ? PATH + "?page=" + (number + 1) : null);
    }

    @GET
    @Path("new")
    @RolesAllowed(May.RUN_CAMPAIGNS)
    public TemplateInstance openForm() {
        return Templates.newPool(PoolForm.empty(), CodesForm.empty(), Problems.none());
    }

    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> open(@BeanParam PoolForm form, @BeanParam CodesForm codes) {
        var problems = Problems.of(validator.validate(form));
        var pool = form.pool(problems, clock.instant());
        var list = form.isUploaded() ? codes.read(problems) : null;
        var opened = problems.any() ? Optional.<CouponPool>empty() : opening.open(pool);
        if (opened.isEmpty()) {
            if (!problems.any()) {
                problems.add("name", "There is a pool with this name already.");
            }
            return Answers.invalid(Templates.newPool(form, codes, problems));
        }
        changes.audit(opened.get(), "opened", Map.of("source", form.source()));
        return list == null || list.isEmpty()
                ? changes.done(opened.get(), "The pool is there. Campaigns can use it now.")
                : changes.fill(opened.get(), list);
    }
}
