package org.goodturn.reward.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.campaign.Role;
import org.goodturn.shared.text.SearchText;
import org.goodturn.shared.web.Link;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which rewards to show, as it stands in the address; empty for any.
 *
 * @param email how the person's e-mail begins
 * @param after where the list goes on
 */
public record RewardSearch(
        @RestQuery String state,
        @RestQuery String role,
        @RestQuery String campaign,
        @RestQuery String email,
        @RestQuery String pool,
        @RestQuery String after) {

    private static final String PATH = "/portal/rewards";

    public RewardSearch {
        state = new SearchText(state).value();
        role = new SearchText(role).value();
        campaign = new SearchText(campaign).value();
        email = new SearchText(email).value().toLowerCase(Locale.ROOT);
        pool = new SearchText(pool).value();
    }

    Optional<RewardStanding> standing() {
        return one("reward state", state, RewardStanding.values());
    }

    Optional<Role> side() {
        return one("role", role, Role.values());
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !(state + role + campaign + email + pool).isEmpty();
    }

    /** The same list from its beginning, or after a row. */
    public String link(String cursor) {
        return on(PATH).with("after", cursor).toString();
    }

    /** All rows of the same list, as a file. */
    public String file() {
        return on(PATH + "/codes.csv").toString();
    }

    private Link on(String path) {
        return Link.to(path)
                .with("state", state)
                .with("role", role)
                .with("campaign", campaign)
                .with("email", email)
                .with("pool", pool);
    }

    private static <E extends Enum<E>> Optional<E> one(String what, String text, E[] all) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Arrays.stream(all)
                        .filter(one -> one.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound(what)));
    }
}
