package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.campaign.Campaign;
import org.goodturn.integration.voucherify.CustomerFields;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;

/**
 * A person as Voucherify's clients know customers.
 *
 * @param referrals by whom the person was referred; left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VoucherifyCustomer")
record VoucherifyCustomerJson(
        String id,
        @JsonProperty("source_id") String sourceId,
        String name,
        String email,
        String phone,
        String description,
        String birthdate,
        String birthday,
        Map<String, Object> address,
        Map<String, Object> metadata,
        Referrals referrals,
        @JsonProperty("created_at") Instant createdAt,
        String object) {

    static final String EXAMPLE = """
            {"source_id": "source_123", "name": "Bob Smith", "email": "bob.smith@example.com", "phone": "+1 933 222 3333",
             "address": {"city": "New York", "country": "United States", "postal_code": "10001"},
             "metadata": {"lang": "en", "test": true}, "birthdate": "1990-01-01"}""";

    @Schema(name = "VoucherifyReferrals")
    record Referrals(int total, List<Referred> campaigns) {}

    @Schema(name = "VoucherifyReferred")
    record Referred(
            @JsonProperty("campaign_id") String campaignId,
            @JsonProperty("referrer_id") String referrerId,
            @JsonProperty("related_object_id") String relatedObjectId,
            @JsonProperty("related_object_type") String relatedObjectType,
            Instant date) {

        static Referred of(Referral referral) {
            return new Referred(
                    Campaign.of(referral.campaignId()).publicId(),
                    Person.of(referral.advocateId()).publicId(),
                    referral.publicId(),
                    "referral",
                    referral.referredAt());
        }
    }

    /** A page of customers. @param hasMore whether it pays to ask for the next page, which may be empty */
    @Schema(name = "VoucherifyCustomerList")
    record Listed(
            String object,
            @JsonProperty("data_ref") String dataRef,
            List<VoucherifyCustomerJson> customers,
            long total,
            @JsonProperty("has_more") boolean hasMore) {

        static Listed of(List<VoucherifyCustomerJson> customers, long total, boolean hasMore) {
            return new Listed("list", "customers", customers, total, hasMore);
        }
    }

    static VoucherifyCustomerJson listed(Person person) {
        return of(person, null);
    }

    static VoucherifyCustomerJson of(Person person) {
        var referred = Referral.ofFriend(person.id).stream().map(Referred::of).toList();
        return of(person, new Referrals(referred.size(), referred));
    }

    private static VoucherifyCustomerJson of(Person person, Referrals referrals) {
        return new VoucherifyCustomerJson(
                person.publicId(),
                person.partnerUserId(),
                CustomerFields.name(person),
                person.email() == null ? null : person.email().value(),
                CustomerFields.plain(person, "phone"),
                CustomerFields.plain(person, "description"),
                CustomerFields.plain(person, "birthdate"),
                CustomerFields.plain(person, "birthday"),
                CustomerFields.address(person),
                CustomerFields.metadata(person),
                referrals,
                person.createdAt().truncatedTo(ChronoUnit.MILLIS),
                "customer");
    }
}
