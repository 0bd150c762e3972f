package org.goodturn.demo.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.Role;
import org.goodturn.demo.history.Happening.Buys;
import org.goodturn.demo.history.Happening.Cancels;
import org.goodturn.demo.history.Happening.Claims;
import org.goodturn.demo.history.Happening.Joins;
import org.goodturn.demo.history.Happening.Looks;
import org.goodturn.demo.history.Happening.Shares;
import org.goodturn.demo.history.Happening.Somebody;
import org.goodturn.event.EventData;
import org.goodturn.event.EventName;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.mail.Keeping;
import org.goodturn.person.People;
import org.goodturn.person.Profile;
import org.goodturn.referral.Enrolling;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.share.Arrival;
import org.goodturn.share.Channel;
import org.goodturn.share.Clicks;
import org.goodturn.share.Device;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.Sharing;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;

/**
 * Lets a happening happen, at its own time: by the same verbs as if somebody did it on a page or told it by the API.
 */
@ApplicationScoped
class Teller {

    private final CurrentMerchant merchant;
    private final People people;
    private final Enrolling enrolling;
    private final Sharing sharing;
    private final Clicks clicks;
    private final EventReporting reporting;
    private final Keeping keeping;

    Teller(
            CurrentMerchant merchant,
            People people,
            Enrolling enrolling,
            Sharing sharing,
            Clicks clicks,
            EventReporting reporting,
            Keeping keeping) {
        this.merchant = merchant;
        this.people = people;
        this.enrolling = enrolling;
        this.sharing = sharing;
        this.clicks = clicks;
        this.reporting = reporting;
        this.keeping = keeping;
    }

    /** As the merchant, in one transaction. */
    void tell(Happening happening) {
        switch (happening) {
            case Joins joins -> link(joins.who(), joins.at());
            case Shares shares ->
                sharing.shared(
                        link(shares.who(), shares.at()), shares.channel(), device(shares.channel()), shares.at());
            case Looks looks -> click(looks.advocate(), looks.channel(), looks.at());
            case Claims claims -> claim(claims);
            case Buys buys -> buy(buys);
            case Cancels cancels ->
                report(
                        EventName.ORDER_CANCELLED,
                        cancels.order(),
                        cancels.at(),
                        Map.of("partner_conversion_id", cancels.order()));
        }
    }

    private PersonalLink link(Somebody who, Instant at) {
        var person = people.known(new EmailAddress(who.email()), at);
        person.learn(new Profile(null, null, who.firstName(), who.lastName(), null, Map.of()));
        return enrolling.enrol(person, campaign(), EventSource.HOSTED, at).link();
    }

    private static Device device(Channel channel) {
        return channel == Channel.EMAIL || channel == Channel.LINK ? Device.DESKTOP : Device.PHONE;
    }

    private String click(Somebody advocate, Channel channel, Instant at) {
        var version = CampaignVersion.inForce(campaign()).orElseThrow();
        return clicks.record(link(advocate, at), version.id, new Arrival(channel, null, device(channel), null), at)
                .toCompletableFuture()
                .join();
    }

    private void claim(Claims claims) {
        var click = click(claims.advocate(), claims.channel(), claims.at());
        var code = link(claims.advocate(), claims.at()).code().value();
        var at = claims.at().plusSeconds(100);
        report(
                EventName.CLAIMED,
                click,
                at,
                Map.of(
                        "email",
                        claims.who().email(),
                        "first_name",
                        claims.who().firstName(),
                        "advocate_code",
                        code,
                        "click_id",
                        click));
        keepMail(claims.who(), at);
    }

    private void buy(Buys buys) {
        report(
                EventName.CONVERSION,
                buys.order(),
                buys.at(),
                Map.of(
                        "email", buys.who().email(),
                        "first_name", buys.who().firstName(),
                        "last_name", buys.who().lastName(),
                        "partner_conversion_id", buys.order(),
                        "cart_value", buys.bike().price().toMajor().toPlainString(),
                        "currency", buys.bike().price().currency().getCurrencyCode(),
                        "coupon_code", coupon(buys)));
        keepMail(buys.who(), buys.at());
    }

    private String coupon(Buys buys) {
        return rewards(buys.who(), buys.at())
                .filter(reward -> reward.role() == Role.FRIEND && reward.code() != null)
                .map(Reward::code)
                .findFirst()
                .orElse("");
    }

    private void report(EventName name, String key, Instant at, Map<String, String> fields) {
        var data = JsonNodeFactory.instance.objectNode();
        fields.forEach((field, value) -> {
            if (!value.isEmpty()) {
                data.put(field, value);
            }
        });
        var source = name == EventName.CLAIMED ? EventSource.HOSTED : EventSource.API;
        reporting.report(
                new Incoming(merchant.id(), name.wire(), source, name.wire() + ":" + key, at, at, new EventData(data)),
                at);
    }

    /** Nobody of the story has a mailbox. */
    private void keepMail(Somebody friend, Instant at) {
        rewards(friend, at).forEach(reward -> keeping.keep(reward, at.plusSeconds(2)));
    }

    /** Of both sides. */
    private Stream<Reward> rewards(Somebody friend, Instant at) {
        return Referral.ofFriend(people.known(new EmailAddress(friend.email()), at).id).stream()
                .flatMap(referral -> Reward.ofReferral(referral.id).stream());
    }

    private static Campaign campaign() {
        return Campaign.all().getLast();
    }
}
