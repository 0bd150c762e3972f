package org.goodturn.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.goodturn.shared.text.EmailAddress;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A consumer. Rows are made by {@link People}, so that two who arrive at once become one. */
@Entity
public class Person extends MerchantEntity {

    private static final int MOST_PARAMETERS = 200;

    @Column(updatable = false)
    private String publicId;

    private String email;
    private String mailbox;
    private String partnerUserId;
    private String firstName;
    private String lastName;
    private String locale;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> parameters = Map.of();

    private Instant customerSince;
    private Instant erasedAt;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Person() {}

    public static Optional<Person> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public static Person of(long id) {
        return findById(id);
    }

    public static Optional<Person> of(EmailAddress email) {
        return find("email", email.value()).firstResultOptional();
    }

    /** The person, held until the transaction ends: what concerns one friend is decided one thing after the other. */
    public static Person held(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Several people, held as one is. */
    public static void held(List<Long> ids) {
        getSession().findMultiple(Person.class, ids, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * A page of people.
     *
     * @param email null for any
     * @param partnerUserId null for any
     * @param before creation time and, among equals, number that the page starts after
     */
    public static List<Person> newestFirst(
            String email, String partnerUserId, Instant before, long beforeId, int most) {
        return find(
                        "(?1 is null or email = ?1) and (?2 is null or partnerUserId = ?2)"
                                + " and (createdAt < ?3 or createdAt = ?3 and id < ?4) order by createdAt desc, id desc",
                        email,
                        partnerUserId,
                        before,
                        beforeId)
                .page(0, most)
                .list();
    }

    /** Those with these numbers, in no order. */
    public static List<Person> of(Collection<Long> ids) {
        return list("id in ?1", ids);
    }

    public static Optional<Person> withEmail(EmailAddress email) {
        return find("email", email.value()).firstResultOptional();
    }

    /** The one with this id of the shop; the first, when there are several. */
    public static Optional<Person> withPartnerId(String partnerUserId) {
        return find("partnerUserId = ?1 order by id", partnerUserId).firstResultOptional();
    }

    /** Fills in what is said and not yet known, and takes over what is said anew. Who was forgotten learns nothing. */
    public void learn(Profile told) {
        if (isErased()) {
            return;
        }
        if (email == null && told.email() != null) {
            email = told.email().value();
            mailbox = told.email().mailbox();
        }
        partnerUserId = told.partnerUserId() == null ? partnerUserId : told.partnerUserId();
        firstName = told.firstName() == null ? firstName : told.firstName();
        lastName = told.lastName() == null ? lastName : told.lastName();
        locale = told.locale() == null ? locale : told.locale();
        remember(told.parameters());
    }

    /** The shop says that the person has this address from now on. */
    public void movesTo(EmailAddress address) {
        email = address.value();
        mailbox = address.mailbox();
        flush();
    }

    /** The shop says that the person has one name only. */
    public void isCalledOnly(String name) {
        firstName = name;
        lastName = null;
    }

    /** Forgets who it was. */
    void erase(Instant now) {
        email = null;
        mailbox = null;
        partnerUserId = null;
        firstName = null;
        lastName = null;
        locale = null;
        parameters = Map.of();
        erasedAt = now;
    }

    /** The first order makes a customer; an earlier one that we hear of later moves the date back. */
    public void ordered(Instant at) {
        if (customerSince == null || at.isBefore(customerSince)) {
            customerSince = at;
        }
    }

    public String publicId() {
        return publicId;
    }

    /** Null for a person known only by the shop's own id. */
    public EmailAddress email() {
        return email == null ? null : new EmailAddress(email);
    }

    public String partnerUserId() {
        return partnerUserId;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    public String locale() {
        return locale;
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** The time of the first order, or null for who has not ordered. */
    public Instant customerSince() {
        return customerSince;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** How staff call the person: the name, else the e-mail, else the shop's id. */
    public String label() {
        var name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        return !name.isEmpty() ? name : email != null ? email : partnerUserId != null ? partnerUserId : "–";
    }

    private void remember(Map<String, Object> told) {
        if (told.isEmpty()) {
            return;
        }
        var all = new HashMap<>(parameters);
        told.forEach((key, value) -> {
            if (all.containsKey(key) || all.size() < MOST_PARAMETERS) {
                all.put(key, value);
            }
        });
        parameters = all;
    }
}
