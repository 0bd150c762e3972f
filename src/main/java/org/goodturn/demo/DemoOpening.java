package org.goodturn.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignTemplate;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.PageSettings;
import org.goodturn.campaign.QualityRules;
import org.goodturn.campaign.ReferralRules;
import org.goodturn.merchant.MerchantOpening;
import org.goodturn.merchant.staff.Membership;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.merchant.staff.StaffDirectory;

/** Opens <em>Bikes &amp; Co</em> the way a merchant would: shop, staff, pools of codes, a published campaign. */
@ApplicationScoped
class DemoOpening {

    static final Currency EUR = Currency.getInstance("EUR");

    /** The shop's green, and somebody on a bicycle. */
    private static final Map<String, String> LOOK = Map.of("accent", "#0b6e4f", "hero", "ride");

    private final MerchantOpening opening;
    private final StaffDirectory staff;
    private final CodePools pools;
    private final CampaignEditing editing;
    private final DemoAddresses addresses;

    DemoOpening(
            MerchantOpening opening,
            StaffDirectory staff,
            CodePools pools,
            CampaignEditing editing,
            DemoAddresses addresses) {
        this.opening = opening;
        this.staff = staff;
        this.pools = pools;
        this.editing = editing;
        this.addresses = addresses;
    }

    /** As the merchant, in one transaction. */
    void open(Instant now) {
        opening.open("Bikes & Co", addresses.shop(), EUR, Locale.ENGLISH, addresses.programHost(), true, now);
        var olga = hired(DemoStaff.OLGA, now);
        hired(DemoStaff.RAVI, now);
        hired(DemoStaff.SAM, now);
        editing.publish(editing.start("Refer a friend", terms(now), now), olga.publicId(), now);
    }

    private CampaignTerms terms(Instant now) {
        var usual = CampaignTemplate.GIVE_AND_GET.terms(
                EUR, addresses.shop(), pool(CouponKind.WELCOME, now), pool(CouponKind.THANKS, now));
        return usual.withPage(page(usual), usual.shop()).withRules(trustful(usual.rules()));
    }

    /** Whoever tries it plays both parts in one browser, or a thousand friends by script, and wants to see rewards. */
    private static ReferralRules trustful(ReferralRules usual) {
        return usual.with(QualityRules.OFF);
    }

    static PageSettings page(CampaignTerms terms) {
        return new PageSettings(terms.page().theme(), LOOK);
    }

    private String pool(CouponKind kind, Instant now) {
        return pools.named(kind.pool(), kind.prefix(), now);
    }

    private Staff hired(DemoStaff who, Instant now) {
        var person = staff.hire(who.email(), who.fullName(), Optional.empty(), now);
        Membership.of(person, who.role(), now).persist();
        return person;
    }
}
