package org.goodturn.hosted.web;

import io.quarkus.vertx.http.Compressed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.referral.question.FullName;
import org.goodturn.share.AdvocateNames;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** “I bought and forgot the link”, and “my friend bought without it”: said after the order. */
@Path("/referred")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class ReferredPages {

    static final String FRIEND = "/referred";

    private final Remembered remembered;
    private final ConsumerPages pages;
    private final States states;
    private final Telling telling;
    private final Tries tries;
    private final Clock clock;

    ReferredPages(
            Remembered remembered, ConsumerPages pages, States states, Telling telling, Tries tries, Clock clock) {
        this.remembered = remembered;
        this.pages = pages;
        this.states = states;
        this.telling = telling;
        this.tries = tries;
        this.clock = clock;
    }

    @GET
    @Compressed
    public RestResponse<String> friend() {
        return RestResponse.ok(pages.referred(
                remembered.storefront(), false, LateWord.nothing().facts(FRIEND, null)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> friendSays(
            @RestForm String email,
            @RestForm("first_name") String firstName,
            @RestForm String advocate,
            @RestForm String order) {
        tries.lateWord();
        var word = new LateWord(email, firstName, advocate, order);
        if (word.friend().isEmpty()) {
            return wrong(word, false, FRIEND, "email");
        }
        if (AdvocateNames.isName(word.advocate())) {
            telling.friendSays(word, word.friend().get(), clock.instant());
            return RestResponse.ok(pages.referredIsTold(remembered.storefront(), false));
        }
        var advocatesName = FullName.parse(word.advocate());
        if (advocatesName.isEmpty()) {
            return wrong(word, false, FRIEND, "advocate");
        }
        telling.friendSays(word, word.friend().get(), advocatesName.get(), clock.instant());
        return RestResponse.ok(pages.referredIsTold(remembered.storefront(), true));
    }

    @GET
    @Path("{code}")
    @Compressed
    public RestResponse<String> advocate(@RestPath String code) {
        return remembered
                .invitation(code)
                .map(invitation -> RestResponse.ok(pages.referred(
                        remembered.storefront(), true, LateWord.nothing().facts(path(invitation), null))))
                .orElseGet(states::unknown);
    }

    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> advocateSays(@RestPath String code, @RestForm String email, @RestForm String order) {
        tries.lateWord();
        return remembered
                .invitation(code)
                .map(invitation -> advocateSays(
                        new LateWord(email, "", invitation.link().code().value(), order), path(invitation)))
                .orElseGet(states::unknown);
    }

    private RestResponse<String> advocateSays(LateWord word, String path) {
        var friend = word.friend();
        if (friend.isEmpty()) {
            return wrong(word, true, path, "email");
        }
        telling.advocateSays(word, friend.get(), clock.instant());
        return RestResponse.ok(pages.referredIsTold(remembered.storefront(), false));
    }

    private RestResponse<String> wrong(LateWord word, boolean byAdvocate, String path, String field) {
        return ResponseBuilder.<String>create(422)
                .entity(pages.referred(remembered.storefront(), byAdvocate, word.facts(path, field)))
                .build();
    }

    static String path(Invitation invitation) {
        return FRIEND + "/" + invitation.link().code();
    }
}
