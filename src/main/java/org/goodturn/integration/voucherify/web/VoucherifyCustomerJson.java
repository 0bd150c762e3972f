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
import org.goodturn.integration.voucherify.CustomerSums.Sums;
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
        Map<String, String> address,
        Map<String, Object> metadata,
        Summary summary,
        Loyalty loyalty,
        Referrals referrals,
        @JsonProperty("created_at") Instant createdAt,
        String object) {

    static final String EXAMPLE = """
            {"source_id": "source_123", "name": "Bob Smith", "email": "bob.smith@example.com", "phone": "+1 933 222 3333",
             "address": {"city": "New York", "country": "United States", "postal_code": "10001"},
             "metadata": {"lang": "en", "test": true}, "birthdate": "1990-01-01"}""";

    /** What the customer did so far. */
    @Schema(name = "VoucherifySummary")
    record Summary(Redemptions redemptions, Orders orders) {}

    @Schema(name = "VoucherifyRedemptions")
    record Redemptions(
            @JsonProperty("total_redeemed") long totalRedeemed,
            @JsonProperty("total_succeeded") long totalSucceeded) {}

    /** Amounts in the smallest unit of the merchant's currency. */
    @Schema(name = "VoucherifyOrders")
    record Orders(
            @JsonProperty("total_amount") long totalAmount,
            @JsonProperty("total_count") long totalCount,
            @JsonProperty("average_amount") long averageAmount,
            @JsonProperty("last_order_amount") long lastOrderAmount) {}

    /** There are no points here; of what Voucherify tells beside them we know the friends who were brought. */
    @Schema(name = "VoucherifyLoyalty")
    record Loyalty(
            int points, @JsonProperty("referred_customers") long referredCustomers, Map<String, Object> campaigns) {}

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

    static VoucherifyCustomerJson listed(Person person, Sums sums) {
        return of(person, sums, null);
    }

    static VoucherifyCustomerJson of(Person person, Sums sums) {
        var referred = Referral.ofFriend(person.id).stream().map(Referred::of).toList();
        return of(person, sums, new Referrals(referred.size(), referred));
    }

    private static VoucherifyCustomerJson of(Person person, Sums sums, Referrals referrals) {
        return new VoucherifyCustomerJson(
                person.publicId(),
                person.partnerUserId(),
                CustomerFields.name(person),
                person.email() == null ? null : person.email().value(),
                CustomerFields.text(person, "phone"),
                CustomerFields.text(person, "description"),
                CustomerFields.day(person, "birthdate"),
                CustomerFields.day(person, "birthday"),
                CustomerFields.address(person),
                CustomerFields.metadata(person),
                new Summary(
                        new Redemptions(sums.redeemed(), sums.redeemed()),
                        new Orders(sums.total(), sums.orders(), sums.average(), sums.last())),
                new Loyalty(0, sums.referred(), Map.of()),
                referrals,
                person.createdAt().truncatedTo(ChronoUnit.MILLIS),
                "customer");
    }
}
