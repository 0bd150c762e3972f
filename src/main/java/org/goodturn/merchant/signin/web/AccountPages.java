package org.goodturn.merchant.signin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.merchant.signin.Sessions;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Csrf;
import org.goodturn.shared.web.FreshProof;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What concerns only oneself: name, ways of signing in, open sessions, colours, which merchant one works for. */
@Path("/portal/account")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.SIGNED_IN)
class AccountPages {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance account(AccountView view, Problems problems);
    }

    private final CurrentStaff current;
    private final StaffDirectory staff;
    private final Sessions sessions;
    private final SingleSignOn singleSignOn;
    private final Csrf csrf;
    private final Flash flash;
    private final Clock clock;

    AccountPages(
            CurrentStaff current,
            StaffDirectory staff,
            Sessions sessions,
            SingleSignOn singleSignOn,
            Csrf csrf,
            Flash flash,
            @MachineTime Clock clock) {
        this.current = current;
        this.staff = staff;
        this.sessions = sessions;
        this.singleSignOn = singleSignOn;
        this.csrf = csrf;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery String notice) {
        return page(SignInNotice.sentence(notice), Problems.none());
    }

    @POST
    @Path("name")
    @Transactional
    public RestResponse<TemplateInstance> rename(@RestForm String name) {
        if (!PlainText.isName(name, 100)) {
            return Answers.invalid(
                    page(null, Problems.none().add("name", "Between 1 and 100 characters, on one line.")));
        }
        staff.rename(current.get().staffId(), name.strip());
        return done("Your name is changed.");
    }

    /** Whoever changes the password stays signed in here and nowhere else. */
    @POST
    @Path("password")
    @FreshProof
    @Transactional
    public RestResponse<TemplateInstance> choosePassword(@RestForm String present, @RestForm String password) {
        var reading = new PasswordChange(staff, current.get());
        var problems = reading.apply(present, password);
        if (problems.any()) {
            return Answers.invalid(page(null, problems));
        }
        sessions.endOthers(current.get().staffId(), current.get().sessionHash());
        return done("Your password is changed, and every other browser is signed out.");
    }

    @POST
    @Path("sessions/ending")
    @Transactional
    public RestResponse<TemplateInstance> endOtherSessions() {
        sessions.endOthers(current.get().staffId(), current.get().sessionHash());
        return done("Every other browser is signed out.");
    }

    @POST
    @Path("sessions/{session}/ending")
    @Transactional
    public RestResponse<TemplateInstance> endSession(@RestPath String session) {
        if (session.indexOf(0) >= 0 || !sessions.end(current.get().staffId(), session)) {
            throw new NotFoundException();
        }
        return done("That browser is signed out.");
    }

    /** Goes to the identity provider and comes back linked to it. */
    @POST
    @Path("single-sign-on")
    @FreshProof
    public Response link() {
        return Onward.to("/login/sso?link=" + csrf.proof(SingleSignOn.LINKING));
    }

    @POST
    @Path("merchant")
    public RestResponse<TemplateInstance> changeMerchant(@RestForm String merchant) {
        current.get().desks().stream()
                .filter(desk -> desk.publicId().equals(merchant))
                .findFirst()
                .ifPresent(desk -> sessions.choose(current.get().sessionHash(), desk.merchantId()));
        return Answers.seeOther(Next.HOME);
    }

    @POST
    @Path("theme")
    public RestResponse<TemplateInstance> changeTheme(
            @RestForm String theme, @RestForm String next, HttpServerResponse response) {
        ThemeCookie.of(theme).ifPresent(response::addCookie);
        return Answers.seeOther(Next.safe(next));
    }

    private RestResponse<TemplateInstance> done(String sentence) {
        flash.say(sentence);
        return Answers.seeOther("/portal/account");
    }

    private TemplateInstance page(String notice, Problems problems) {
        var me = staff.of(current.get().staffId());
        var view = new AccountView(
                me,
                sessions.of(me.id(), clock.instant()),
                current.get().sessionHash(),
                singleSignOn.isOffered(),
                notice);
        return Templates.account(view, problems);
    }
}
