package org.goodturn.hosted.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.share.ShareCode;
import org.goodturn.shared.tenancy.CurrentMerchant;

/**
 * What pages show, remembered for a moment: a link that many open at once costs the database as much as one that a few
 * open. Only for looking; whoever claims or joins is looked at afresh.
 */
@ApplicationScoped
class Remembered {

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final int MOST = 10_000;
    private static final Pattern CAMPAIGN = Pattern.compile("cmp_[0-9a-z]{20}");

    private record Key(long merchantId, String name) {}

    private final Programs programs;
    private final CurrentMerchant merchant;
    private final Cache<Key, Optional<Program>> byCampaign = forAMoment();
    private final Cache<Key, Optional<Invitation>> byCode = forAMoment();
    private final Cache<Key, Storefront> storefronts = forAMoment();
    private final Cache<String, Storefront> lastSeen =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Remembered(Programs programs, CurrentMerchant merchant) {
        this.programs = programs;
        this.merchant = merchant;
    }

    Optional<Program> program(String campaign) {
        return CAMPAIGN.matcher(campaign).matches()
                ? byCampaign.get(key(campaign), missing -> seen(programs.program(campaign)))
                : Optional.empty();
    }

    Optional<Invitation> invitation(String code) {
        return ShareCode.parse(code)
                .flatMap(known -> byCode.get(key(known.value()), missing -> {
                    var invitation = programs.invitation(known);
                    invitation.map(Invitation::program).map(Program::storefront).ifPresent(this::seen);
                    return invitation;
                }));
    }

    Storefront storefront() {
        return storefronts.get(key(""), missing -> seen(programs.storefront()));
    }

    /** Whose host it was when a page was last shown there; asks no database. */
    Optional<Storefront> lastSeenAt(String host) {
        return Optional.ofNullable(lastSeen.getIfPresent(host));
    }

    private Optional<Program> seen(Optional<Program> program) {
        program.map(Program::storefront).ifPresent(this::seen);
        return program;
    }

    private Storefront seen(Storefront storefront) {
        lastSeen.put(URI.create(storefront.origin()).getHost(), storefront);
        return storefront;
    }

    private Key key(String name) {
        return new Key(merchant.id(), name);
    }

    private static <T> Cache<Key, T> forAMoment() {
        return Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MOMENT).build();
    }
}
