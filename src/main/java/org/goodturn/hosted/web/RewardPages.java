package org.goodturn.hosted.web;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.merchant.Merchant;
import org.goodturn.person.Person;
import org.goodturn.reward.StatusAsked;
import org.goodturn.reward.StatusLinks;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** “Where is my reward?” Answered at an address that only its owner has got by mail. */
@Path("/rewards")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class RewardPages {

    private final Remembered remembered;
    private final ConsumerPages pages;
    private final States states;
    private final StatusLinks links;
    private final RewardStandings standings;
    private final CurrentMerchant current;
    private final Tries tries;
    private final Event<StatusAsked> asked;
    private final Clock clock;

    RewardPages(
            Remembered remembered,
            ConsumerPages pages,
            States states,
            StatusLinks links,
            RewardStandings standings,
            CurrentMerchant current,
            Tries tries,
            Event<StatusAsked> asked,
            Clock clock) {
        this.remembered = remembered;
        this.pages = pages;
        this.states = states;
        this.links = links;
        this.standings = standings;
        this.current = current;
        this.tries = tries;
        this.asked = asked;
        this.clock = clock;
    }

    @GET
    public RestResponse<String> ask() {
        return RestResponse.ok(pages.askForRewards(remembered.storefront(), Form.empty("/rewards")));
    }

    /** Whether the address is known is not said: the answer is the same, and takes as long. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public RestResponse<String> send(@RestForm String email) {
        tries.form();
        var address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            return ResponseBuilder.<String>create(422)
                    .entity(pages.askForRewards(
                            remembered.storefront(), Form.empty("/rewards").wrong(email, null)))
                    .build();
        }
        Person.of(address.get()).ifPresent(person -> asked.fire(new StatusAsked(person, clock.instant())));
        return RestResponse.ok(pages.askedForRewards(remembered.storefront()));
    }

    @GET
    @Path("{token}")
    @Transactional
    public RestResponse<String> show(@RestPath String token, @RestQuery @DefaultValue("1") int page) {
        return links.person(token)
                .filter(person -> page > 0)
                .map(person -> standings.of(person, page))
                .filter(shown -> page == 1 || !shown.standings().isEmpty())
                .map(shown -> RestResponse.ok(pages.rewards(
                        remembered.storefront(),
                        shown,
                        page,
                        Merchant.of(current.id()).timeZone())))
                .orElseGet(states::unknown);
    }
}
