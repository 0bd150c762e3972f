package org.goodturn.reward.supplier.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.reward.supplier.Settling;
import org.goodturn.reward.supplier.Supplier;
import org.goodturn.reward.supplier.SupplierCall;
import org.goodturn.reward.supplier.SupplierCalls;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What hands rewards over beside pools, and the requests that somebody has to look at. */
@Path("/portal/rewards/suppliers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class SupplierPages {

    private static final String PATH = "/portal/rewards/suppliers";

    @CheckedTemplate(basePath = "reward", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance suppliers(SupplierListView view, boolean mayEdit);

        static native TemplateInstance supplier(
                SupplierForm form, Problems problems, SupplierView view, boolean mayEdit, boolean mayDevelop);
    }

    private final SupplierViews views;
    private final SupplierChanges changes;
    private final SupplierCalls calls;
    private final Settling settling;
    private final Audit audit;
    private final CurrentStaff staff;
    private final Flash flash;
    private final Clock clock;

    SupplierPages(
            SupplierViews views,
            SupplierChanges changes,
            SupplierCalls calls,
            Settling settling,
            Audit audit,
            CurrentStaff staff,
            Flash flash,
            Clock clock) {
        this.views = views;
        this.changes = changes;
        this.calls = calls;
        this.settling = settling;
        this.audit = audit;
        this.staff = staff;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return Templates.suppliers(views.list(), mayEdit());
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance fresh() {
        return Templates.supplier(SupplierForm.empty(), Problems.none(), views.fresh(), mayEdit(), mayDevelop());
    }

    @POST
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> open(@BeanParam SupplierForm form) {
        var problems = Problems.none();
        return changes.open(form, problems)
                .map(supplier -> saved(supplier, "Saved. Rewards that name it come from here."))
                .orElseGet(() ->
                        Answers.invalid(Templates.supplier(form, problems, views.fresh(), mayEdit(), mayDevelop())));
    }

    @GET
    @Path("{supplier}")
    @Transactional
    public TemplateInstance show(@RestPath("supplier") String id) {
        var supplier = Supplier.of(id).orElseThrow(() -> ProblemException.notFound("supplier"));
        return Templates.supplier(
                SupplierForm.of(supplier), Problems.none(), views.of(supplier), mayEdit(), mayDevelop());
    }

    @POST
    @Path("{supplier}")
    @RolesAllowed(May.RUN_CAMPAIGNS)
    @Transactional
    public RestResponse<TemplateInstance> change(@RestPath("supplier") String id, @BeanParam SupplierForm form) {
        var supplier = Supplier.of(id).orElseThrow(() -> ProblemException.notFound("supplier"));
        var problems = Problems.none();
        return changes.change(supplier, form, problems)
                ? saved(supplier, "Saved. Rewards that wait for it come from here.")
                : Answers.invalid(Templates.supplier(form, problems, views.of(supplier), mayEdit(), mayDevelop()));
    }

    @POST
    @Path("calls/{request}/retry")
    @RolesAllowed(May.DECIDE)
    @Transactional
    public RestResponse<TemplateInstance> again(@RestPath("request") String id) {
        var call = SupplierCall.held(id).orElseThrow(() -> ProblemException.notFound("request"));
        flash.say(
                calls.again(call, clock.instant())
                        ? "It is looked up once more, and asked again only if it is not known there."
                        : "Nobody needs to look at it any more.");
        return Answers.seeOther(PATH);
    }

    @POST
    @Path("calls/{request}/settlement")
    @RolesAllowed(May.DECIDE)
    @Transactional
    public RestResponse<TemplateInstance> settled(@RestPath("request") String id) {
        var now = clock.instant();
        var isSettled = settling.settle(id, now).orElseThrow(() -> ProblemException.notFound("request"));
        if (isSettled) {
            audit.write(staff.publicId(), "supplier.settled", id, Map.of(), now);
        }
        flash.say(
                isSettled
                        ? "Settled. Nobody needs to look at it any more."
                        : "It is not to be settled like this: look it up again, or hand it over yourself.");
        return Answers.seeOther(PATH);
    }

    private RestResponse<TemplateInstance> saved(Supplier supplier, String sentence) {
        flash.say(sentence);
        return Answers.seeOther(PATH + "/" + supplier.publicId());
    }

    private boolean mayDevelop() {
        return staff.may(May.DEVELOP);
    }

    private boolean mayEdit() {
        return staff.may(May.RUN_CAMPAIGNS);
    }
}
