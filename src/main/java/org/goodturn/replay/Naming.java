package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Says whose rewards would be others. Asked when they are shown, so that people are called as they are known then. */
@ApplicationScoped
public class Naming {

    private static final GenericType<Map<Long, String>> LABELS = new GenericType<>() {};

    private static final String NOBODY = "–";

    /** @param person who has or would have the reward */
    public record Named(Difference difference, String person, String friend) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Naming(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    public List<Named> named(List<Difference> differences) {
        var labels = labels(differences);
        return differences.stream()
                .map(one -> new Named(one, label(labels, one.personId()), label(labels, one.friendId())))
                .toList();
    }

    private static String label(Map<Long, String> labels, Long person) {
        return person == null ? NOBODY : labels.getOrDefault(person, NOBODY);
    }

    private Map<Long, String> labels(List<Difference> differences) {
        var people = differences.stream()
                .flatMap(one -> Stream.of(one.personId(), one.friendId()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.id, p.label from someone() p where p.merchant_id = :merchant and p.id = any(:people)""")
                .bind("merchant", merchant.id())
                .bindArray("people", Long.class, (Object[]) people)
                .setMapKeyColumn("id")
                .setMapValueColumn("label")
                .collectInto(LABELS));
    }
}
