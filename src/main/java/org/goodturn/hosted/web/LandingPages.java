package org.goodturn.hosted.web;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.share.ShareCode;
import org.goodturn.shared.text.EmailAddress;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where a friend lands, and claims. */
@Path("/welcome/{code}")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class LandingPages {

    private static final Pattern CLICK = Pattern.compile("clk_[0-9a-z]{20}");

    /** @param to key of the consent that stood in the form; null where there was none */
    private record Said(String to, boolean yes) {

        boolean isAbout(Consent consent) {
            return consent.key().equals(to);
        }

        boolean yesTo(Consent consent) {
            return yes && isAbout(consent);
        }
    }

    private final Remembered remembered;
    private final Programs programs;
    private final ConsumerPages pages;
    private final States states;
    private final Claiming claiming;
    private final Tries tries;
    private final Turnstile turnstile;
    private final Clock clock;

    LandingPages(
            Remembered remembered,
            Programs programs,
            ConsumerPages pages,
            States states,
            Claiming claiming,
            Tries tries,
            Turnstile turnstile,
            Clock clock) {
        this.remembered = remembered;
        this.programs = programs;
        this.pages = pages;
        this.states = states;
        this.claiming = claiming;
        this.tries = tries;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    @GET
    @Compressed
    public RestResponse<String> landing(@RestPath String code, @RestQuery String click) {
        return remembered
                .invitation(code)
                .map(invitation -> invitation.program().isOpen()
                        ? RestResponse.ok(pages.landing(invitation, form(invitation, click)))
                        : states.closed(invitation.program()))
                .orElseGet(states::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> claim(
            @RestPath String code,
            @RestForm String email,
            @RestForm String click,
            @RestForm String consent,
            @RestForm("consent_to") String consentTo) {
        tries.form();
        var said = new Said(consentTo, "yes".equals(consent));
        return turnstile.pass(() -> ShareCode.parse(code)
                .flatMap(programs::invitation)
                .map(invitation -> invitation.program().isOpen()
                        ? claim(invitation, form(invitation, click), email, said)
                        : states.closed(invitation.program()))
                .orElseGet(states::unknown));
    }

    private RestResponse<String> claim(Invitation invitation, Form form, String typed, Said said) {
        var asked = pages.consent(invitation).map(consent -> consent.answered(said.yesTo(consent)));
        var email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            return again(invitation, form.wrong(typed, null), asked);
        }
        if (asked.filter(Consent::isMissing).isPresent() && said.to() != null) {
            return again(invitation, form.typed(typed), asked);
        }
        var read = asked.filter(said::isAbout);
        return answer(invitation, claiming.claim(invitation, email.get(), form.click(), read, clock.instant()));
    }

    private RestResponse<String> again(Invitation invitation, Form form, Optional<Consent> consent) {
        return ResponseBuilder.<String>create(422)
                .entity(pages.landing(invitation, form, consent))
                .build();
    }

    private RestResponse<String> answer(Invitation invitation, Claim claim) {
        var program = invitation.program();
        return switch (claim) {
            case Claim.Rewarded rewarded -> LeadOn.seeOther("/offer/" + rewarded.reward());
            case Claim.Noted noted -> states.told(program, "noted");
            case Claim.LookedAt lookedAt -> states.told(program, "looked_at");
            case Claim.ClaimedBefore before -> states.told(program, "already_claimed");
            case Claim.OwnLink own -> states.refused(program, "own_link", Optional.of(invitation.personalPath()));
            case Claim.ExistingCustomer customer ->
                states.refused(program, "existing_customer", Optional.of(program.sharePath()));
            case Claim.Refused refused -> states.refused(program, "refused", Optional.empty());
        };
    }

    private static Form form(Invitation invitation, String click) {
        var known = click != null && CLICK.matcher(click).matches() ? click : null;
        return Form.empty(invitation.welcomePath()).clicked(known);
    }
}
