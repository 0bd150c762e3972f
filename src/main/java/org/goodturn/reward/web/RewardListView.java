package org.goodturn.reward.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.Role;
import org.goodturn.shared.web.Option;

/**
 * A page of rewards.
 *
 * @param first address of the first page, null when this is it
 * @param next address of the following one; null at the end
 * @param needy pools that need codes
 */
public record RewardListView(
        RewardSearch search,
        List<Line> lines,
        List<Option> campaigns,
        String first,
        String next,
        List<PoolStock> needy) {

    /** One reward. */
    public record Line(
            String publicId,
            String worth,
            String person,
            String email,
            boolean isFriends,
            String campaign,
            String code,
            RewardStanding standing,
            Instant earnedAt,
            Instant eligibleAt) {

        static Line of(RewardQuery.Row row, Instant now) {
            return new Line(
                    row.publicId(),
                    row.value().shown(Locale.ENGLISH),
                    row.person(),
                    row.name() == null ? null : row.email(),
                    Role.valueOf(row.role()) == Role.FRIEND,
                    row.campaign(),
                    row.code(),
                    row.standing(now),
                    row.earnedAt(),
                    row.eligibleAt());
        }

        public boolean isOnHold() {
            return standing == RewardStanding.ON_HOLD;
        }
    }

    static List<Option> options(List<Campaign> campaigns) {
        var options = new ArrayList<>(List.of(new Option("", "Any campaign")));
        campaigns.forEach(campaign -> options.add(new Option(campaign.publicId(), campaign.name)));
        return options;
    }

    public List<Option> states() {
        var options = new ArrayList<>(List.of(new Option("", "Any state")));
        options.addAll(RewardStanding.options());
        return options;
    }

    public List<Option> roles() {
        return List.of(new Option("", "Anybody"), new Option("advocate", "Advocates"), new Option("friend", "Friends"));
    }
}
