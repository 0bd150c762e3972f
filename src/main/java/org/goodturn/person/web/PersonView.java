package org.goodturn.person.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodturn.person.Person;
import org.goodturn.shared.json.JsonText;
import org.goodturn.shared.web.Link;

/**
 * One person as their page shows them.
 *
 * @param audiences that the person is in now
 * @param identities who was merged into the person, and who may be the same
 * @param links on the program domain, which begins with {@code origin}; null without links
 */
public record PersonView(
        Person person,
        String origin,
        List<PersonFile.LinkRow> links,
        List<PersonFile.ReferralRow> referrals,
        List<PersonFile.RewardRow> rewards,
        List<PersonFile.MessageRow> messages,
        PersonTimeline.Part timeline,
        boolean isEarlier,
        List<PersonAudiences.Mine> audiences,
        List<PersonIdentities.Row> identities,
        boolean mayDecide) {

    public boolean isAdvocate() {
        return !links.isEmpty();
    }

    public boolean isFriend() {
        return referrals.stream()
                .anyMatch(referral -> !referral.brought() && !referral.state().equals("DENIED"));
    }

    /** What the shop told beside the profile, by name; lists and objects as JSON. */
    public TreeMap<String, Object> parameters() {
        var shown = new TreeMap<>(person.parameters());
        shown.replaceAll((name, value) -> value instanceof Map || value instanceof List ? JsonText.of(value) : value);
        return shown;
    }

    /** The earlier part of the timeline; null at its end. */
    public String earlier() {
        return timeline.next() == null ? null : Link.to(path()).with("before", timeline.next()) + "#timeline";
    }

    public String path() {
        return "/portal/people/" + person.publicId();
    }

    public boolean isFull(List<?> rows) {
        return rows.size() == PersonFile.MOST;
    }
}
