package org.goodturn.referral.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodturn.share.Channel;
import org.goodturn.shared.text.SearchText;
import org.goodturn.shared.web.Link;
import org.goodturn.shared.web.Option;
import org.jboss.resteasy.reactive.RestQuery;

/** Which referrals to show, as it stands in the address. */
public record ReferralSearch(
        @RestQuery String q,
        @RestQuery String state,
        @RestQuery String campaign,
        @RestQuery String channel,
        @RestQuery String from,
        @RestQuery String to,
        @RestQuery String after) {

    /** What can be asked for: a state, or all that count. */
    enum Wanted {
        ANY("", "Any state"),
        ACCEPTED("accepted", "All but denied"),
        PENDING("pending", "Pending"),
        QUALIFIED("qualified", "Qualified"),
        APPROVED("approved", "Approved"),
        DENIED("denied", "Denied");

        private final String id;
        private final String title;

        Wanted(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** Approved referrals are dated by their order, as the report counts them; the others by when they began. */
        boolean isByOrder() {
            return this == APPROVED;
        }
    }

    Wanted wanted() {
        return Arrays.stream(Wanted.values())
                .filter(known -> known.id.equals(state))
                .findFirst()
                .orElse(Wanted.ANY);
    }

    SearchText text() {
        return new SearchText(q);
    }

    Optional<String> campaignId() {
        return Optional.ofNullable(campaign).filter(id -> !id.isBlank());
    }

    /** Null for any. */
    public String channelId() {
        return Arrays.stream(Channel.values())
                .map(Channel::id)
                .filter(id -> id.equals(channel))
                .findFirst()
                .orElse(null);
    }

    public static List<Option> states() {
        return Arrays.stream(Wanted.values())
                .map(known -> new Option(known.id, known.title))
                .toList();
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !text().isBlank()
                || wanted() != Wanted.ANY
                || campaignId().isPresent()
                || channelId() != null
                || isGiven(from)
                || isGiven(to);
    }

    /** The same list from its beginning, or after a row. */
    public String link(String cursor) {
        return Link.to("/portal/referrals")
                .with("q", q)
                .with("state", state)
                .with("campaign", campaign)
                .with("channel", channelId())
                .with("from", from)
                .with("to", to)
                .with("after", cursor)
                .toString();
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
