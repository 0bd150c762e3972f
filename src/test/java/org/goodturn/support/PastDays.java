package org.goodturn.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.event.Event;
import org.goodturn.event.EventData;
import org.goodturn.event.EventResult;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.event.Journal;
import org.goodturn.person.People;
import org.goodturn.share.Arrival;
import org.goodturn.share.Channel;
import org.goodturn.share.Clicks;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.ShareCode;
import org.goodturn.share.Sharing;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.shared.text.EmailAddress;

/** Lets things have happened in a shop at a chosen time, by the ways they happen in production. */
@Singleton
public class PastDays {

    private final BikeShop shops;
    private final Tenancy tenancy;
    private final People people;
    private final Sharing sharing;
    private final Clicks clicks;
    private final Journal journal;

    PastDays(BikeShop shops, Tenancy tenancy, People people, Sharing sharing, Clicks clicks, Journal journal) {
        this.shops = shops;
        this.tenancy = tenancy;
        this.people = people;
        this.sharing = sharing;
        this.clicks = clicks;
        this.journal = journal;
    }

    /** @return the code of whoever has this address, an advocate since that time */
    public String advocate(BikeShop.Opened shop, String email, Instant at) {
        return shops.as(shop.merchantId(), () -> sharing.linkOf(
                        people.known(new EmailAddress(email), at), Campaign.of(shop.campaignId()), at)
                .code()
                .value());
    }

    public void shares(BikeShop.Opened shop, String code, Channel channel, Instant at) {
        shops.as(shop.merchantId(), () -> {
            sharing.shared(link(code), channel, null, at);
            return null;
        });
    }

    /** @return the click's id */
    public String clicks(BikeShop.Opened shop, String code, Channel channel, Instant at) {
        return tenancy.as(shop.merchantId(), () -> {
            var link = shops.as(shop.merchantId(), () -> link(code));
            var version = shops.as(shop.merchantId(), () -> CampaignVersion.inForce(Campaign.of(shop.campaignId()))
                    .orElseThrow());
            return clicks.record(link, version.id, Arrival.by(channel), at)
                    .toCompletableFuture()
                    .join();
        });
    }

    /** A friend follows the link and takes the offer. */
    public void brings(BikeShop.Opened shop, String code, String friend, Instant at) {
        claims(shop, friend, clicks(shop, code, Channel.WHATSAPP, at), at.plusSeconds(30));
    }

    public EventResult claims(BikeShop.Opened shop, String email, String clickId, Instant at) {
        return tells(shop, "claimed", EventSource.HOSTED, Map.of("email", email, "click_id", clickId), at);
    }

    public EventResult buys(
            BikeShop.Opened shop, String email, String order, String value, String currency, Instant at) {
        return tells(
                shop,
                "conversion",
                EventSource.API,
                Map.of("email", email, "partner_conversion_id", order, "cart_value", value, "currency", currency),
                at);
    }

    /** Tells of an event and waits until it is processed. */
    public EventResult tells(
            BikeShop.Opened shop, String name, EventSource source, Map<String, String> data, Instant at) {
        var fields = JsonNodeFactory.instance.objectNode();
        data.forEach(fields::put);
        var event = new Incoming(
                shop.merchantId(), name, source, UUID.randomUUID().toString(), at, at, new EventData(fields));
        var receipt = journal.append(event).toCompletableFuture().join();
        return Eventually.present(() ->
                shops.as(shop.merchantId(), () -> Event.of(receipt.eventId()).flatMap(EventResult::of)));
    }

    private static PersonalLink link(String code) {
        return PersonalLink.of(new ShareCode(code)).orElseThrow();
    }
}
