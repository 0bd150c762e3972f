package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.event.Event;
import org.goodturn.share.Channel;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.Recipients;
import org.goodturn.shared.text.EmailAddress;

/** Recognises a friend by any of their e-mails that an advocate had recommended to. */
@ApplicationScoped
class Recognising {

    private static final int MOST = 20;

    private final Recipients recipients;

    Recognising(Recipients recipients) {
        this.recipients = recipients;
    }

    List<Evidence> evidence(Event event, List<EmailAddress> addresses) {
        return addresses.stream()
                .flatMap(email -> recipients.of(email, event.eventTime(), MOST).stream())
                .flatMap(told -> evidence(told).stream())
                .toList();
    }

    private static Optional<Evidence> evidence(Recipients.Told told) {
        var link = PersonalLink.of(told.linkId());
        return CampaignVersion.inForceAt(link.campaignId(), told.toldAt())
                .map(version -> new Evidence(
                        Evidence.Kind.EMAIL_MATCH,
                        told.toldAt(),
                        link.campaignId(),
                        version.id,
                        link.id,
                        link.personId(),
                        null,
                        Channel.EMAIL.id(),
                        Duration.ofDays(version.terms().rules().lookBackDays())));
    }
}
