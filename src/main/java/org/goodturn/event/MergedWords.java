package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodturn.person.PeopleMerged;
import org.goodturn.person.PeopleParted;
import org.goodturn.person.Person;

/** Of two who turn out to be one, what was so last is known, as if that had been known from the start. */
@ApplicationScoped
class MergedWords {

    private final LatestWord latest;

    MergedWords(LatestWord latest) {
        this.latest = latest;
    }

    void on(@Observes PeopleMerged fact) {
        var gone = Person.of(List.of(fact.mergedId())).getFirst();
        var survivor = Person.of(fact.survivorId());
        latest.settle(survivor, toldDifferently(survivor, gone));
    }

    /** Each knows again what was told of them alone. */
    void on(@Observes PeopleParted fact) {
        for (var id : List.of(fact.survivorId(), fact.mergedId())) {
            var person = Person.of(id);
            latest.settle(person, LatestWord.known(person).keySet());
        }
    }

    private static Set<String> toldDifferently(Person survivor, Person gone) {
        var known = LatestWord.known(survivor);
        var other = LatestWord.known(gone);
        known.keySet()
                .removeIf(field -> !other.containsKey(field) || Objects.equals(known.get(field), other.get(field)));
        return known.keySet();
    }
}
