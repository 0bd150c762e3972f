package org.goodturn.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodturn.person.Profile;
import org.goodturn.person.Scope;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.text.EmailAddress;

/**
 * The fields of an event, named as in Extole's events (developer.extole.com, "Events"). Checked at the door by
 * {@link EventRules}, so that reading them here cannot fail.
 */
public record EventData(JsonNode json) {

    static final String PARAMETER_SCOPE = "parameter_scope";

    /** What a token proves; written by the door, never by a page. */
    static final String PROOF = "proof";

    /** What our landing page asked a friend to agree to, and whether they did: it stays with the event. */
    static final Set<String> CONSENT = Set.of("consent", "consent_given");

    /** Fields with a meaning of their own; all others are kept as the person's parameters. */
    static final Set<String> KNOWN = Set.of(
            "email",
            "first_name",
            "last_name",
            "partner_user_id",
            "partner_conversion_id",
            "partner_refund_id",
            "cart_value",
            "refund_amount",
            "currency",
            "coupon_code",
            "advocate_code",
            "advocate_partner_user_id",
            "click_id",
            "locale",
            "anonymous_id",
            "device_id",
            "payment_hash",
            "ip_address",
            "network",
            "previous_partner_user_id",
            PARAMETER_SCOPE);

    public Optional<EmailAddress> email() {
        return text("email").flatMap(EmailAddress::parse);
    }

    /** The shop's id of what is told of, by which it counts once: of a sale, a refund or an account. */
    Optional<String> ownId(EventName meaning) {
        return meaning.isSale()
                ? partnerConversionId()
                : meaning.isRefund()
                        ? partnerRefundId()
                        : meaning == EventName.REGISTRATION ? partnerUserId() : Optional.empty();
    }

    public Optional<String> partnerConversionId() {
        return text("partner_conversion_id");
    }

    public Optional<String> partnerUserId() {
        return text("partner_user_id");
    }

    public Optional<String> couponCode() {
        return text("coupon_code");
    }

    public Optional<String> advocateCode() {
        return text("advocate_code");
    }

    /** The shop's own id of the advocate. */
    public Optional<String> advocatePartnerUserId() {
        return text("advocate_partner_user_id");
    }

    /** Whether a friend says so of their own order, and not somebody else of theirs. */
    public boolean isSaidByFriend() {
        return json.path("claim").path("by").asText().equals("friend");
    }

    /** Whether the friend gave a name, and whoever is called so said that it was they. */
    public boolean isConfirmedByAdvocate() {
        return json.path("claim").path("confirmed").asBoolean();
    }

    public Optional<String> clickId() {
        return text("click_id");
    }

    /** The shop's number of a refund. */
    public Optional<String> partnerRefundId() {
        return text("partner_refund_id");
    }

    /** What was refunded; nothing when all of it. @param ofOrder the currency when the event names none */
    public Optional<Money> refund(Currency ofOrder) {
        return amount("refund_amount", ofOrder);
    }

    /** Whether the currency has amounts as fine as what was refunded, which the door cannot know of an order's. */
    public boolean refundFits(Currency ofOrder) {
        return text("refund_amount")
                .map(BigDecimal::new)
                .map(major -> Money.fits(major, currency().orElse(ofOrder)))
                .orElse(true);
    }

    public Optional<Currency> currency() {
        return text("currency").map(Currency::getInstance);
    }

    /** @param usual the currency when the event names none */
    public Optional<Money> sale(Currency usual) {
        return amount("cart_value", usual);
    }

    private Optional<Money> amount(String field, Currency usual) {
        var currency = currency().orElse(usual);
        return text(field).map(BigDecimal::new).map(value -> Money.ofMajor(value, currency));
    }

    /** The same, with what a token proves of it. @param fields that the shop has signed with the key */
    EventData proven(String key, Collection<String> fields) {
        ObjectNode proven = json.deepCopy();
        var proof = proven.putObject(PROOF).put("key", key);
        fields.forEach(proof.putArray("fields")::add);
        return new EventData(proven);
    }

    /** What the shop has signed of what a page brought. */
    EventData signed() {
        var signed = ((ObjectNode) json.deepCopy());
        var fields = new HashSet<String>();
        json.path(PROOF).path("fields").forEach(field -> fields.add(field.asText()));
        return new EventData(signed.retain(fields));
    }

    /** Whether who it names is proven, and no claim. */
    boolean provesIdentity(EventSource source) {
        return source.isTrusted() || json.has(PROOF);
    }

    /** The scope of parameters that a server tells of first. */
    Scope parameterScope() {
        return text(PARAMETER_SCOPE).flatMap(Scope::of).orElse(Scope.PRIVATE);
    }

    /** @param remembered what is remembered of the person besides */
    Profile profile(Map<String, Object> remembered) {
        return new Profile(
                email().orElse(null),
                partnerUserId().orElse(null),
                text("first_name").orElse(null),
                text("last_name").orElse(null),
                text("locale").orElse(null),
                remembered);
    }

    /** A text or number as text; blank counts as absent. */
    public Optional<String> text(String field) {
        var node = json.path(field);
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asText().strip()).filter(value -> !value.isEmpty())
                : Optional.empty();
    }

    /** Everything that is said, as text, by field. */
    public Map<String, List<String>> texts() {
        return EventTexts.of(json);
    }
}
