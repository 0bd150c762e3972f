package org.goodturn.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.goodturn.shared.text.EmailAddress;

/** A consumer. Rows are made by {@link People}, so that two who arrive at once become one. */
@Entity
public class Person extends MerchantEntity {

    /** HQL: all rows that are the person whom the first parameter names. What belongs to one of them belongs to all. */
    public static final String SAME =
            "(select k.id from Person k where k.rootId = (select p.rootId from Person p where p.id = ?1))";

    @Column(updatable = false)
    private String publicId;

    private String email;
    private String mailbox;
    private String partnerUserId;
    private String device;
    private String firstName;
    private String lastName;
    private String locale;

    @Embedded
    private Parameters parameters = Parameters.NONE;

    private Instant customerSince;
    private Instant erasedAt;
    private Instant verifiedAt;
    private Instant toldUntil;

    /** Written by {@link IdentityRows} alone, as is what follows from it. */
    @Column(insertable = false, updatable = false)
    private Long mergedInto;

    @Column(insertable = false, updatable = false)
    private long rootId;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Person() {}

    /** Whoever was merged is found as whom they are known now; so it is with everything that finds one person. */
    public static Optional<Person> of(String publicId) {
        return Person.<Person>find("publicId", publicId).firstResultOptional().map(Person::root);
    }

    public static Person of(long id) {
        Person person = findById(id);
        return person == null ? null : person.root();
    }

    public static Optional<Person> of(EmailAddress email) {
        return Person.<Person>find("email", email.value()).firstResultOptional().map(Person::root);
    }

    /** The person, held until the transaction ends: what concerns one friend is decided one thing after the other. */
    public static Person held(long id) {
        Person person = findById(id, LockModeType.PESSIMISTIC_WRITE);
        return person == null || !person.isMerged()
                ? person
                : findById(person.mergedInto, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As the row is now, which must be held. */
    static Person fresh(long id) {
        Person person = findById(id);
        getEntityManager().refresh(person);
        return person;
    }

    /** As whom somebody is known now. */
    static long rootOf(long id) {
        return find("select rootId from Person where id = ?1", id)
                .project(Long.class)
                .firstResult();
    }

    /** All rows that are this person. */
    static List<Person> allOf(Person root) {
        return list("rootId = ?1 order by id", root.id);
    }

    /** Several people, held as one is. */
    public static void held(List<Long> ids) {
        getSession().findMultiple(Person.class, ids, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those with these numbers, in no order. */
    public static List<Person> of(Collection<Long> ids) {
        return list("id in ?1", ids);
    }

    /** The one with this id of the shop; the first, when there are several. */
    public static Optional<Person> withPartnerId(String partnerUserId) {
        return Person.<Person>find("partnerUserId = ?1 order by id", partnerUserId)
                .firstResultOptional()
                .map(Person::root);
    }

    /** Fills in what is said and not yet known, and takes over what is said anew. Who was forgotten learns nothing. */
    public void learn(Profile told) {
        learn(told, Authority.SERVER, Scope.PRIVATE);
    }

    /**
     * @param by on whose word; pages and devices fill in what is missing, and change at most what is open to all
     * @param fresh scope of parameters that are not known yet
     */
    public void learn(Profile told, Authority by, Scope fresh) {
        if (isErased()) {
            return;
        }
        if (email == null && told.email() != null) {
            movesTo(told.email());
        }
        firstName = said(firstName, told.firstName(), by);
        lastName = said(lastName, told.lastName(), by);
        locale = said(locale, told.locale(), by);
        parameters = parameters.with(told.parameters(), by, fresh);
    }

    private static String said(String known, String told, Authority by) {
        return told == null || known != null && by.onlyAdds() ? known : told;
    }

    /** Whether a server told of a later moment already, so that not everything that is told now is news. */
    public boolean isToldAfter(Instant moment) {
        return toldUntil != null && toldUntil.isAfter(moment);
    }

    /** A server tells something as of the moment. */
    public void isTold(Instant moment) {
        if (!isToldAfter(moment) && !isErased()) {
            toldUntil = moment;
        }
    }

    /** @return false when the person has no such parameter */
    public boolean opens(String parameter, Scope scope) {
        if (!parameters.has(parameter)) {
            return false;
        }
        parameters = parameters.opened(parameter, scope);
        return true;
    }

    /** @return whether the person has this id of the shop now: the first one stays */
    boolean isNumbered(String id) {
        if (partnerUserId == null && !isErased()) {
            partnerUserId = id;
        }
        return id.equals(partnerUserId);
    }

    /** Takes over what is not known yet. @return what that was */
    Filled absorb(Person other) {
        var filled = new Filled(
                partnerUserId == null ? other.partnerUserId : null,
                firstName == null ? other.firstName : null,
                lastName == null ? other.lastName : null,
                locale == null ? other.locale : null,
                other.parameters.unknownTo(parameters),
                customerSince);
        partnerUserId = said(partnerUserId, filled.partnerUserId(), Authority.SERVER);
        firstName = said(firstName, filled.firstName(), Authority.SERVER);
        lastName = said(lastName, filled.lastName(), Authority.SERVER);
        locale = said(locale, filled.locale(), Authority.SERVER);
        parameters = parameters.filledFrom(other.parameters);
        if (other.toldUntil != null) {
            isTold(other.toldUntil);
        }
        if (other.customerSince != null) {
            ordered(other.customerSince);
        }
        return filled;
    }

    /** Forgets what was taken over, as far as nobody has said so since. */
    void giveBack(Filled filled) {
        partnerUserId = Objects.equals(partnerUserId, filled.partnerUserId()) ? null : partnerUserId;
        firstName = Objects.equals(firstName, filled.firstName()) ? null : firstName;
        lastName = Objects.equals(lastName, filled.lastName()) ? null : lastName;
        locale = Objects.equals(locale, filled.locale()) ? null : locale;
        parameters = parameters.without(filled.parameters());
        customerSince = filled.customerBefore();
    }

    private Person root() {
        return isMerged() ? findById(mergedInto) : this;
    }

    /** The shop says that the person has this address from now on. Written at once: others ask for people by it. */
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
        device = null;
        firstName = null;
        lastName = null;
        locale = null;
        parameters = Parameters.NONE;
        erasedAt = now;
        verifiedAt = null;
        toldUntil = null;
    }

    /** The first order makes a customer; an earlier one that we hear of later moves the date back. */
    public void ordered(Instant at) {
        if (customerSince == null || at.isBefore(customerSince)) {
            customerSince = at;
        }
    }

    /** Somebody who can know says who it is: the shop's server, or a token that it signed. */
    public void isProven(Instant now) {
        if (verifiedAt == null && !isErased()) {
            verifiedAt = now;
        }
    }

    /** How sure it is who this is. */
    public Level level() {
        return verifiedAt != null
                ? Level.VERIFIED
                : email != null || partnerUserId != null ? Level.IDENTIFIED : Level.ANONYMOUS;
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
        return Map.copyOf(parameters.values());
    }

    /** Those that are open so far. */
    public Map<String, Object> parameters(Scope... scopes) {
        return parameters.in(scopes);
    }

    /** Who may read and change a parameter. */
    public Scope scopeOf(String parameter) {
        return parameters.scopeOf(parameter);
    }

    /** The time of the first order, or null for who has not ordered. */
    public Instant customerSince() {
        return customerSince;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Whether this is somebody else's row now. */
    public boolean isMerged() {
        return mergedInto != null;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    /** Whether nothing is known of who this is but the device. */
    public boolean isAnonymous() {
        return device != null;
    }

    /** How staff call the person. */
    public String label() {
        return PersonLabel.of(this);
    }
}
