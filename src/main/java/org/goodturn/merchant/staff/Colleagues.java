package org.goodturn.merchant.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;

/** The staff of the current merchant. */
@ApplicationScoped
public class Colleagues {

    private final EntityManager entities;

    Colleagues(EntityManager entities) {
        this.entities = entities;
    }

    /** Owners first, then by name. */
    public List<Colleague> all() {
        return entities.createQuery("""
                        select new org.goodturn.merchant.staff.Colleague(s.publicId, s.name, s.email, m.role, m.createdAt)
                        from Membership m join Staff s on s.id = m.staffId""", Colleague.class).getResultList().stream()
                .sorted(Comparator.comparing(Colleague::role).thenComparing(Colleague::name))
                .toList();
    }
}
