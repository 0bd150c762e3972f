package org.goodturn.share.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.share.Channel;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.Recipients;
import org.goodturn.share.ShareCode;
import org.goodturn.share.Sharing;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The shop sent somebody's recommendation itself. */
@Path("/api/v1/shares")
@Keyed
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Shares", description = "Acts of sending a personal link")
class ShareApi {

    private static final int LARGEST = 4 * 1024;

    /** What was kept: that there was a recipient, not who. */
    @Schema(name = "Share")
    record ShareJson(
            @JsonProperty("advocate_code") String advocateCode,
            String channel,
            @JsonProperty("shared_at") Instant sharedAt) {}

    private final Sharing sharing;
    private final Recipients recipients;
    private final JsonBody bodies;
    private final Clock clock;

    ShareApi(Sharing sharing, Recipients recipients, JsonBody bodies, Clock clock) {
        this.sharing = sharing;
        this.recipients = recipients;
        this.bodies = bodies;
        this.clock = clock;
    }

    @POST
    @Transactional
    @ResponseStatus(201)
    @Operation(
            summary = "Tell of a share",
            description =
                    "Body: {\"advocate_code\": …, \"channel\"?: …, \"friend_email\"?: …}. An order from that address leads back to the advocate; the address itself is not kept.")
    public ShareJson tell(byte[] sent) {
        var body = bodies.object(sent, LARGEST);
        var link = ShareCode.parse(JsonBody.text(body, "advocate_code"))
                .flatMap(PersonalLink::of)
                .orElseThrow(() -> ProblemException.field("advocate_code", "the code of an advocate"));
        var channel = Channel.parse(JsonBody.text(body, "channel"));
        var now = clock.instant();
        friend(JsonBody.text(body, "friend_email")).ifPresent(friend -> keep(link, friend, now));
        sharing.shared(link, channel, null, now);
        return new ShareJson(link.code().value(), channel.id(), now);
    }

    private void keep(PersonalLink link, EmailAddress friend, Instant now) {
        if (!recipients.keep(link, friend, now)) {
            throw ProblemException.tooMany(
                    "An advocate names at most " + Recipients.MOST_A_DAY + " addresses in a day.", Duration.ofDays(1));
        }
    }

    private static Optional<EmailAddress> friend(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(EmailAddress.parse(text)
                .orElseThrow(() -> ProblemException.field("friend_email", "one e-mail address, as name@example.com")));
    }
}
