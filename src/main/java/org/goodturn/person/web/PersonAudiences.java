package org.goodturn.person.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.person.Person;
import org.goodturn.person.audience.Audience;
import org.goodturn.person.audience.Audiences;

/** All audiences that somebody is in, those that were made and those that a parameter is by itself. */
@ApplicationScoped
class PersonAudiences {

    /** @param audienceId null for a parameter that is true */
    @Schema(name = "PersonAudience")
    public record Mine(@JsonProperty("audience_id") String audienceId, String name) {

        @JsonIgnore
        public String path() {
            return audienceId == null ? null : "/portal/people/audiences/" + audienceId;
        }
    }

    private final Audiences audiences;

    PersonAudiences(Audiences audiences) {
        this.audiences = audiences;
    }

    List<Mine> of(Person person, Instant at) {
        var made = audiences.of(person, at);
        var names = made.stream().map(Audience::name).toList();
        var told = person.parameters().entrySet().stream()
                .filter(known -> Boolean.TRUE.equals(known.getValue()) && !names.contains(known.getKey()))
                .map(Map.Entry::getKey)
                .map(name -> new Mine(null, name));
        return Stream.concat(made.stream().map(one -> new Mine(one.publicId(), one.name())), told)
                .sorted(Comparator.comparing(Mine::name))
                .toList();
    }
}
