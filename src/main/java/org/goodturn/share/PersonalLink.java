package org.goodturn.share;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.person.Person;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;

/** An advocate's own link in one campaign. */
@Entity
public class PersonalLink extends MerchantEntity {

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private long campaignId;

    @Column(updatable = false)
    private long personId;

    private String code;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected PersonalLink() {}

    static PersonalLink given(long campaignId, long personId, Instant now) {
        var link = new PersonalLink();
        link.publicId = PublicId.next("shr");
        link.campaignId = campaignId;
        link.personId = personId;
        link.code = ShareCode.next().value();
        link.createdAt = now;
        return link;
    }

    /** A link that is nobody's and kept nowhere: it shows what pages will look like. */
    public static PersonalLink imagined(long campaignId) {
        var link = new PersonalLink();
        link.campaignId = campaignId;
        link.code = "7GHK2M4Q";
        return link;
    }

    public static Optional<PersonalLink> of(ShareCode code) {
        return asStored(PersonalLink.<PersonalLink>find("code", code.value())).firstResultOptional();
    }

    public static PersonalLink of(long id) {
        return findById(id);
    }

    public static Optional<PersonalLink> of(long campaignId, long personId) {
        return find("personId in " + Person.SAME + " and campaignId = ?2 order by createdAt, id", personId, campaignId)
                .firstResultOptional();
    }

    public static List<PersonalLink> ofPerson(long personId) {
        return list("personId in " + Person.SAME + " order by createdAt, id", personId);
    }

    public String publicId() {
        return publicId;
    }

    public long campaignId() {
        return campaignId;
    }

    public long personId() {
        return personId;
    }

    public ShareCode code() {
        return new ShareCode(code);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
