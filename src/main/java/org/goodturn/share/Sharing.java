package org.goodturn.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.campaign.Campaign;
import org.goodturn.person.Person;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Gives people their personal links, and writes down when they send them. */
@ApplicationScoped
public class Sharing {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Sharing(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** The person's link in the campaign; the first call makes it. The person must be held, so that there is one. */
    public PersonalLink linkOf(Person advocate, Campaign campaign, Instant now) {
        return PersonalLink.of(campaign.id, advocate.id).orElseGet(() -> {
            var link = PersonalLink.given(campaign.id, advocate.id, now);
            link.persistAndFlush();
            return link;
        });
    }

    /** @param device on which the advocate chose the channel; null when a server tells of it */
    public void shared(PersonalLink link, Channel channel, Device device, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into share (merchant_id, link_id, channel, device, shared_at) values (:merchant, :link, :channel, :device, :at)")
                .bind("merchant", merchant.id())
                .bind("link", link.id)
                .bind("channel", channel.id())
                .bind("device", device)
                .bind("at", now)
                .execute());
    }
}
