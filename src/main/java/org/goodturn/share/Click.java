package org.goodturn.share;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantOwned;
import org.goodturn.shared.text.WebUrl;
import org.hibernate.annotations.Immutable;

/** A person followed a personal link. Written by {@link Clicks}, never changed, except when somebody is forgotten. */
@Entity
@Immutable
public class Click extends MerchantOwned {

    @Id
    public Long id;

    @Column(updatable = false)
    private String publicId;

    private long linkId;
    private long versionId;
    private String channel;
    private String deepLink;
    private Instant clickedAt;

    protected Click() {}

    /** Whether a text could be the public id of a click. */
    public static boolean isId(String text) {
        return PublicId.is("clk", text);
    }

    /** Those with these public ids, the latest first. */
    public static List<Click> of(Collection<String> publicIds) {
        return publicIds.isEmpty() ? List.of() : list("publicId in ?1 order by clickedAt desc, id desc", publicIds);
    }

    public static Optional<Click> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public static Click of(long id) {
        return findById(id);
    }

    public String publicId() {
        return publicId;
    }

    public long linkId() {
        return linkId;
    }

    /** The campaign version that the friend saw. */
    public long versionId() {
        return versionId;
    }

    public Channel channel() {
        return Channel.parse(channel);
    }

    /** The page of the shop that the friend is led to. */
    public WebUrl pageIn(WebUrl shop) {
        return deepLink == null ? shop : new DeepLink(deepLink).in(shop);
    }

    public Instant clickedAt() {
        return clickedAt;
    }
}
