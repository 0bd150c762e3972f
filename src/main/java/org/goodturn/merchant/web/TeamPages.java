package org.goodturn.merchant.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.merchant.Flash;
import org.goodturn.merchant.May;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Invitation;
import org.goodturn.merchant.staff.Team;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.FreshProof;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Who works for the merchant, and as what. */
@Path("/portal/settings/team")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class TeamPages {

    private static final String PAGE = "/portal/settings/team";

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance team(TeamView view, Problems problems);
    }

    private final Team team;
    private final TeamViews views;
    private final GoodturnSettings settings;
    private final Flash flash;
    private final Clock clock;

    TeamPages(Team team, TeamViews views, GoodturnSettings settings, Flash flash, Clock clock) {
        this.team = team;
        this.views = views;
        this.settings = settings;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        return Templates.team(views.plain(), Problems.none());
    }

    /** Answers with the link, which is shown this once. */
    @POST
    @Path("invitations")
    @FreshProof
    @Transactional
    @LiveOnly
    @RolesAllowed(May.ADMINISTER)
    public RestResponse<TemplateInstance> invite(@RestForm String email, @RestForm String role) {
        var problems = Problems.none();
        var reading = new FormReading(problems);
        var address = reading.field("email", () -> new EmailAddress(email));
        var chosen = reading.field("role", () -> Role.valueOf(role == null ? "" : role));
        if (problems.any()) {
            return refused(email, role, problems);
        }
        return switch (team.invite(address, chosen, clock.instant())) {
            case Team.Invited.Waiting(Invitation invitation, String token) ->
                Answers.ok(Templates.team(
                        views.with(invitation.email().value(), settings.baseUrl() + "/invitation/" + token),
                        Problems.none()));
            case Team.Invited.AlreadyHere() ->
                refused(email, role, problems.add("email", "This colleague is in your team already."));
            case Team.Invited.OwnersOnly() -> refused(email, role, problems.add("role", "Only owners invite owners."));
        };
    }

    @POST
    @Path("invitations/{invitation}/withdrawal")
    @Transactional
    @LiveOnly
    @RolesAllowed(May.ADMINISTER)
    public RestResponse<TemplateInstance> withdraw(@RestPath String invitation) {
        return answer(team.withdraw(invitation, clock.instant()), "The invitation is withdrawn. Its link is dead.");
    }

    @POST
    @Path("{colleague}/role")
    @FreshProof
    @Transactional
    @LiveOnly
    @RolesAllowed(May.ADMINISTER)
    public RestResponse<TemplateInstance> give(@RestPath String colleague, @RestForm String role) {
        if (!team.has(colleague)) {
            throw new NotFoundException();
        }
        var problems = Problems.none();
        var chosen = new FormReading(problems).field("change", () -> Role.valueOf(role == null ? "" : role));
        return problems.any()
                ? refused("", "", problems)
                : answer(team.give(colleague, chosen, clock.instant()), "The role is changed, from the next page on.");
    }

    @POST
    @Path("{colleague}/removal")
    @FreshProof
    @Transactional
    @LiveOnly
    @RolesAllowed(May.ADMINISTER)
    public RestResponse<TemplateInstance> remove(@RestPath String colleague) {
        return answer(team.letGo(colleague, clock.instant()), "Your colleague is removed and has no access any more.");
    }

    private RestResponse<TemplateInstance> answer(Team.Change change, String sentence) {
        return switch (change) {
            case Team.Change.Done() -> {
                flash.say(sentence);
                yield Answers.seeOther(PAGE);
            }
            case Team.Change.Unknown() -> throw new NotFoundException();
            case Team.Change.LastOwner() -> conflict("There must be an owner. Make somebody else one first.");
            case Team.Change.OwnersOnly() -> conflict("Only owners make and unmake owners.");
        };
    }

    private RestResponse<TemplateInstance> conflict(String sentence) {
        return Answers.conflict(Templates.team(views.plain(), Problems.none().add("change", sentence)));
    }

    private RestResponse<TemplateInstance> refused(String email, String role, Problems problems) {
        return Answers.invalid(Templates.team(views.typed(email, role), problems));
    }
}
