package org.goodturn.merchant.signin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.goodturn.merchant.signin.Installation;
import org.goodturn.merchant.signin.SettingUp;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The first page of an installation: behind a link that only its operator has seen, and gone once it was used. */
@Path("/setup")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class SetupPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance setup(
                String token, SetupForm form, Problems problems, List<Option> currencies, boolean singleSignOn);
    }

    private final Installation installation;
    private final SettingUp settingUp;
    private final BrowserSession session;
    private final SingleSignOn singleSignOn;
    private final Validator validator;
    private final Clock clock;

    SetupPages(
            Installation installation,
            SettingUp settingUp,
            BrowserSession session,
            SingleSignOn singleSignOn,
            Validator validator,
            Clock clock) {
        this.installation = installation;
        this.settingUp = settingUp;
        this.session = session;
        this.singleSignOn = singleSignOn;
        this.validator = validator;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestQuery String token) {
        requireLink(token);
        return installation.isSetUp()
                ? Answers.seeOther("/login?notice=set-up")
                : Answers.ok(page(token, SetupForm.empty(), Problems.none()));
    }

    @POST
    public RestResponse<TemplateInstance> setUp(@RestForm String token, @BeanParam SetupForm form) {
        requireLink(token);
        var problems = Problems.of(validator.validate(form));
        var reading = new SetupReading(form, problems);
        var owner = reading.owner();
        var shop = reading.shop();
        return problems.any() ? refused(token, form, problems) : open(token, form, shop, owner);
    }

    private RestResponse<TemplateInstance> open(
            String token, SetupForm form, SettingUp.Shop shop, SettingUp.Owner owner) {
        return switch (settingUp.open(shop, owner, clock.instant())) {
            case SettingUp.Outcome.Opened(Staff staff) -> {
                session.begin(staff.id());
                yield Answers.seeOther(form.wantsSingleSignOn() ? "/portal/account#sign-on" : "/portal");
            }
            case SettingUp.Outcome.TooLate() -> Answers.seeOther("/login?notice=set-up");
            case SettingUp.Outcome.EmailTaken() ->
                refused(token, form, Problems.none().add("email", "This address has an account already."));
            case SettingUp.Outcome.HostTaken() ->
                refused(token, form, Problems.none().add("domain", "This domain belongs to another merchant here."));
        };
    }

    private RestResponse<TemplateInstance> refused(String token, SetupForm form, Problems problems) {
        return Answers.invalid(page(token, form.withoutPassword(), problems));
    }

    private TemplateInstance page(String token, SetupForm form, Problems problems) {
        return Templates.setup(token, form, problems, CurrencyChoice.options(), singleSignOn.isOffered());
    }

    /** Whoever does not have the link learns nothing, not even that there is one. */
    private void requireLink(String token) {
        if (!installation.accepts(token)) {
            throw new NotFoundException();
        }
    }
}
