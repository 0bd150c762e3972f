package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.share.Channel;
import org.goodturn.share.Click;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.ShareCode;
import org.goodturn.shared.reason.Findings;

/** Loads everything that may speak for an advocate, before the pure decision is made. */
@ApplicationScoped
class EvidenceFinding {

    private final CouponTrail coupons;
    private final NamedAdvocate advocates;
    private final FriendTraces traces;
    private final Recognising recognising;
    private final LateClaiming late;

    EvidenceFinding(
            CouponTrail coupons,
            NamedAdvocate advocates,
            FriendTraces traces,
            Recognising recognising,
            LateClaiming late) {
        this.coupons = coupons;
        this.advocates = advocates;
        this.traces = traces;
        this.recognising = recognising;
        this.late = late;
    }

    /**
     * @param known the friend's referrals so far
     * @param findings where it is said what cannot count
     */
    List<Evidence> of(Event event, List<Referral> known, Findings findings) {
        var data = event.data();
        var at = event.eventTime();
        var kind = event.source() == EventSource.HOSTED ? Evidence.Kind.LANDING_PAGE : Evidence.Kind.ADVOCATE_CODE;
        var click = data.clickId().flatMap(Click::of);
        var found = new ArrayList<Evidence>();
        data.couponCode()
                .flatMap(coupons::referralBehind)
                .map(referral -> known(behindCoupon(referral, at), Evidence.Kind.COUPON, at))
                .ifPresent(found::add);
        data.advocateCode()
                .or(data::couponCode)
                .flatMap(ShareCode::parse)
                .flatMap(PersonalLink::of)
                .flatMap(link -> named(kind, link, click, at, findings))
                .ifPresent(found::add);
        advocates
                .byAccount(data)
                .flatMap(link -> named(Evidence.Kind.ACCOUNT, link, click, at, findings))
                .ifPresent(found::add);
        click.map(this::clicked).ifPresent(found::add);
        known.stream().map(Referral::evidence).map(EvidenceFinding::known).forEach(found::add);
        found.addAll(former(event, known));
        var friend = traces.of(event);
        found.addAll(recognising.evidence(event, friend.addresses()));
        friend.clicks().stream().map(this::clicked).forEach(found::add);
        found.addAll(late.evidence(event));
        return found;
    }

    /** What is told late may be from before the advocate of now: whoever had brought the friend by then counts. */
    private static List<Evidence> former(Event event, List<Referral> known) {
        return known.stream()
                .filter(referral -> referral.referredAt().isAfter(event.eventTime()))
                .flatMap(referral -> formerly(referral, event.eventTime()))
                .map(EvidenceFinding::known)
                .toList();
    }

    private static Stream<Evidence> formerly(Referral referral, Instant until) {
        return ReferralStep.evidence(referral, until).stream().filter(referral::mayRestOn);
    }

    /** A coupon leads to whoever had brought the friend by the time it was used. */
    private static Evidence behindCoupon(Referral referral, Instant used) {
        return referral.referredAt().isAfter(used)
                ? formerly(referral, used)
                        .max(Comparator.comparing(Evidence::at))
                        .orElseGet(referral::evidence)
                : referral.evidence();
    }

    /** What was said after an order stays as weak as that for the orders to come. */
    private static Evidence known(Evidence first) {
        return known(first, first.kind().isLate() ? first.kind() : Evidence.Kind.CLAIM, first.at());
    }

    /**
     * A code that was given after a click on the same link keeps the click's version and channel; any other has the
     * version of when it was given, however late we hear of it. One that was given after the end of its campaign counts
     * for nobody; who had come before that is found by what they did then.
     */
    private Optional<Evidence> named(
            Evidence.Kind kind, PersonalLink link, Optional<Click> click, Instant at, Findings findings) {
        var own = click.filter(one -> one.linkId() == link.id);
        var version = own.map(one -> CampaignVersion.of(one.versionId()))
                .or(() -> CampaignVersion.inForceAtOrFirst(link.campaignId(), at));
        if (version.isEmpty()) {
            findings.add(
                    Attribution.STEP,
                    "evidence.campaign_over",
                    "Not counted, because its campaign had ended: " + kind.words() + ".");
        }
        var channel = own.map(Click::channel).orElse(Channel.CODE);
        var clickId = own.map(one -> one.id).orElse(null);
        return version.map(terms -> evidence(kind, at, terms, link, clickId, channel.id()));
    }

    private Evidence clicked(Click click) {
        var link = PersonalLink.of(click.linkId());
        var version = CampaignVersion.of(click.versionId());
        return evidence(
                Evidence.Kind.CLICK,
                click.clickedAt(),
                version,
                link,
                click.id,
                click.channel().id());
    }

    private static Evidence known(Evidence first, Evidence.Kind kind, Instant at) {
        return new Evidence(
                kind,
                at,
                first.campaignId(),
                first.versionId(),
                first.linkId(),
                first.advocateId(),
                first.clickId(),
                first.channel(),
                first.lookBack());
    }

    private Evidence evidence(
            Evidence.Kind kind, Instant at, CampaignVersion version, PersonalLink link, Long clickId, String channel) {
        return new Evidence(
                kind,
                at,
                version.campaignId(),
                version.id,
                link.id,
                link.personId(),
                clickId,
                channel,
                Duration.ofDays(version.terms().rules().lookBackDays()));
    }
}
