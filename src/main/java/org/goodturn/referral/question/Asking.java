package org.goodturn.referral.question;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.LateClaims;
import org.goodturn.person.Person;
import org.goodturn.referral.question.Namesakes.Namesake;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.job.Jobs;

/** Looks up who is called as a friend said, and asks them; where that is nobody, or too many, the word goes. */
@Singleton
class Asking implements Job {

    static final String NAME = "ask-advocates";

    private static final int MOST = 3;

    private final QuestionRows rows;
    private final Namesakes namesakes;
    private final QuestionLinks links;
    private final Event<AdvocateAsked> asked;
    private final Jobs jobs;
    private final Clock clock;

    Asking(
            QuestionRows rows,
            Namesakes namesakes,
            QuestionLinks links,
            Event<AdvocateAsked> asked,
            Jobs jobs,
            Clock clock) {
        this.rows = rows;
        this.namesakes = namesakes;
        this.links = links;
        this.asked = asked;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        QuarkusTransaction.requiringNew().run(() -> rows.toBeAsked(id).ifPresent(this::ask));
    }

    private void ask(Question question) {
        var now = clock.instant();
        var known = namesakes.of(question, MOST + 1, now);
        var windows = windows(known);
        var meant = known.stream()
                .filter(Namesake::isToBeAsked)
                .filter(one -> windows.containsKey(one.campaignId()))
                .toList();
        if (known.size() > MOST || meant.isEmpty()) {
            rows.forget(question.id());
            return;
        }
        var longest = meant.stream()
                .map(one -> windows.get(one.campaignId()))
                .max(Duration::compareTo)
                .orElseThrow();
        var ends = question.saidAt().plus(longest);
        rows.asked(question.id(), ends);
        jobs.at(ends, Ending.NAME, question.id());
        ask(question, meant, now);
    }

    private void ask(Question question, List<Namesake> meant, Instant now) {
        var people = Person.of(meant.stream().map(Namesake::personId).toList()).stream()
                .collect(Collectors.toMap(person -> person.id, Function.identity()));
        var ids = rows.ask(question.id(), meant.stream().map(Namesake::linkId).toList(), now);
        meant.forEach(one -> asked.fire(new AdvocateAsked(
                question.id(),
                people.get(one.personId()),
                one.campaignId(),
                question.friend().label(),
                links.pathOf(ids.get(one.linkId())),
                now)));
    }

    /** How long after an order the campaigns take such a word, of those that do. */
    private static Map<Long, Duration> windows(List<Namesake> known) {
        return known.stream()
                .map(Namesake::campaignId)
                .distinct()
                .map(CampaignVersion::inForce)
                .flatMap(Optional::stream)
                .filter(version -> claims(version).areTaken())
                .collect(Collectors.toMap(
                        CampaignVersion::campaignId, version -> claims(version).window()));
    }

    private static LateClaims claims(CampaignVersion version) {
        return version.terms().rules().lateClaims();
    }
}
