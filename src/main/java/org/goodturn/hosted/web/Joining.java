package org.goodturn.hosted.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.campaign.Campaign;
import org.goodturn.event.EventSource;
import org.goodturn.person.People;
import org.goodturn.person.Profile;
import org.goodturn.referral.Enrolling;
import org.goodturn.share.PersonalLink;
import org.goodturn.shared.net.ClientNetwork;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.text.HeaderValue;

/** Somebody becomes an advocate and gets a personal link; who comes again gets the same one. */
@ApplicationScoped
class Joining {

    private static final int LONGEST_NAME = 100;

    private final People people;
    private final Enrolling enrolling;
    private final HttpServerRequest request;

    Joining(People people, Enrolling enrolling, HttpServerRequest request) {
        this.people = people;
        this.enrolling = enrolling;
        this.request = request;
    }

    /** A name is taken over only from the first who tells it: anybody may type anybody's e-mail here. */
    PersonalLink join(Campaign campaign, EmailAddress email, String firstName, Instant now) {
        var advocate = people.known(email, now);
        if (advocate.firstName() == null) {
            advocate.learn(Profile.named(email, tidy(firstName)));
        }
        return enrolling
                .enrol(
                        advocate,
                        campaign,
                        EventSource.HOSTED,
                        ClientNetwork.of(request.remoteAddress().hostAddress()),
                        now)
                .link();
    }

    private static String tidy(String typed) {
        var name = typed == null ? "" : HeaderValue.of(typed).value();
        if (name.isEmpty()) {
            return null;
        }
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
