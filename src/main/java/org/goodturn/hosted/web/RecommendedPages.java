package org.goodturn.hosted.web;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.referral.question.QuestionLinks;
import org.goodturn.referral.question.Questions;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * “Did you recommend us to them?” An advocate whose name a friend gave answers once, at an address that came by mail.
 * Only the button answers: what looks at links in mails on the way changes nothing.
 */
@Path("/recommended/{token}")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class RecommendedPages {

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Remembered remembered;
    private final ConsumerPages pages;
    private final States states;
    private final QuestionLinks links;
    private final Questions questions;
    private final Telling telling;
    private final Tries tries;
    private final Clock clock;

    RecommendedPages(
            Remembered remembered,
            ConsumerPages pages,
            States states,
            QuestionLinks links,
            Questions questions,
            Telling telling,
            Tries tries,
            Clock clock) {
        this.remembered = remembered;
        this.pages = pages;
        this.states = states;
        this.links = links;
        this.questions = questions;
        this.telling = telling;
        this.tries = tries;
        this.clock = clock;
    }

    @GET
    @Transactional
    public RestResponse<String> question(@RestPath String token) {
        return links.asked(token).map(asked -> shown(token, asked)).orElseGet(states::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public RestResponse<String> answer(@RestPath String token, @RestForm String answer) {
        tries.lateWord();
        return links.asked(token)
                .map(asked -> YES.equals(answer) || NO.equals(answer)
                        ? answered(asked, YES.equals(answer))
                        : shown(token, asked))
                .orElseGet(states::unknown);
    }

    private RestResponse<String> shown(String token, String asked) {
        return questions
                .open(asked, clock.instant())
                .map(open -> RestResponse.ok(
                        pages.recommended(remembered.storefront(), open.friend(), "/recommended/" + token)))
                .orElseGet(this::over);
    }

    private RestResponse<String> answered(String asked, boolean isConfirmed) {
        var now = clock.instant();
        var open = questions.answered(asked, isConfirmed, now);
        if (open.isEmpty()) {
            return over();
        }
        if (isConfirmed) {
            telling.advocateConfirms(open.get(), now);
        }
        return RestResponse.ok(
                pages.recommendedIsAnswered(remembered.storefront(), isConfirmed ? "is_confirmed" : "is_denied"));
    }

    private RestResponse<String> over() {
        return ResponseBuilder.<String>create(410)
                .entity(pages.recommendedIsAnswered(remembered.storefront(), "is_over"))
                .build();
    }
}
