package org.goodturn.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignTemplate;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.event.EventData;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventResult;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.event.Journal;
import org.goodturn.event.Receipt;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.MerchantOpening;
import org.goodturn.merchant.ProgramDomain;
import org.goodturn.merchant.environment.TestEnvironments;
import org.goodturn.person.People;
import org.goodturn.reward.CouponPool;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.Sharing;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.text.WebUrl;

/** Opens shops for tests, and lets things happen in them the way they happen in production. */
@Singleton
public class BikeShop {

    /** A shop with one campaign. */
    public record Opened(long merchantId, String host, long campaignId, String campaign) {}

    private final Tenancy tenancy;
    private final MerchantOpening opening;
    private final TestEnvironments tests;
    private final CampaignEditing editing;
    private final People people;
    private final Sharing sharing;
    private final Journal journal;
    private final EventReporting reporting;
    private final Clock clock;

    BikeShop(
            Tenancy tenancy,
            MerchantOpening opening,
            TestEnvironments tests,
            CampaignEditing editing,
            People people,
            Sharing sharing,
            Journal journal,
            EventReporting reporting,
            Clock clock) {
        this.tenancy = tenancy;
        this.opening = opening;
        this.tests = tests;
        this.editing = editing;
        this.people = people;
        this.sharing = sharing;
        this.journal = journal;
        this.reporting = reporting;
        this.clock = clock;
    }

    /** A shop whose live campaign gives the friend 10 % on claiming and the advocate 20 EUR on the first order. */
    public Opened open() {
        return open(terms -> terms);
    }

    public Opened open(UnaryOperator<CampaignTerms> change) {
        return open("Bikes & Co", change);
    }

    public Opened open(String name, UnaryOperator<CampaignTerms> change) {
        var host = "shop-" + UUID.randomUUID().toString().substring(0, 8) + ".localhost";
        var number = QuarkusTransaction.requiringNew().call(opening::nextNumber);
        return as(number, () -> {
            var now = clock.instant();
            opening.open(
                    name,
                    new WebUrl("https://bikes.example"),
                    Currency.getInstance("EUR"),
                    Locale.ENGLISH,
                    host,
                    false,
                    now);
            return opened(number, host, change, now);
        });
    }

    /** The shop's test environment, with a campaign of its own. */
    public Opened openTest(Opened shop, UnaryOperator<CampaignTerms> change) {
        var test = tenancy.as(shop.merchantId, () -> tests.open(clock.instant()));
        return as(test, () -> opened(test, ProgramDomain.standard().host(), change, clock.instant()));
    }

    /** The same shop with one more campaign, which is the one that things happen in from now on. */
    public Opened another(Opened shop, UnaryOperator<CampaignTerms> change) {
        return as(shop.merchantId, () -> opened(shop.merchantId, shop.host, change, clock.instant()));
    }

    private Opened opened(long number, String host, UnaryOperator<CampaignTerms> change, Instant now) {
        var terms = CampaignTemplate.GIVE_AND_GET.terms(
                Currency.getInstance("EUR"),
                new WebUrl("https://bikes.example/shop"),
                pool("Friends", "HI-", now),
                pool("Advocates", "THX-", now));
        var campaign = editing.start("Refer a friend", change.apply(terms), now);
        editing.publish(campaign, "usr_test", now);
        return new Opened(number, host, campaign.id, campaign.publicId());
    }

    /** @return the public id of the shop's pool of this name, made when it is missing */
    private static String pool(String name, String prefix, Instant now) {
        return CouponPool.<CouponPool>find("name", name)
                .firstResultOptional()
                .orElseGet(() -> {
                    var pool = CouponPool.generated(name, prefix, now);
                    pool.persist();
                    return pool;
                })
                .publicId();
    }

    /** Does something in the shop, in a transaction of its own. */
    public <T> T as(long merchantId, Supplier<T> work) {
        return tenancy.as(merchantId, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** @return a new secret key of the shop */
    public String secretKey(Opened shop) {
        return key(shop, AccessToken.Kind.SECRET, List.of());
    }

    /** @return a new publishable key for pages of these origins */
    public String publishableKey(Opened shop, String... origins) {
        return key(
                shop,
                AccessToken.Kind.PUBLISHABLE,
                Arrays.stream(origins).map(WebUrl::new).toList());
    }

    private String key(Opened shop, AccessToken.Kind kind, List<WebUrl> origins) {
        return as(shop.merchantId, () -> {
            var issued = AccessToken.issue("Test", kind, origins, clock.instant());
            issued.token().persist();
            return issued.key();
        });
    }

    /** @return the personal code of whoever has this address */
    public String advocate(Opened shop, String email) {
        return as(shop.merchantId, () -> link(shop, email).code().value());
    }

    public EventResult claims(Opened shop, String email, String code) {
        return as(shop.merchantId, () -> {
            var now = clock.instant();
            return reporting.report(
                    incoming(shop, "claimed", EventSource.HOSTED, Map.of("email", email, "advocate_code", code)), now);
        });
    }

    /** Sends an event as the shop's server would. */
    public Receipt sends(Opened shop, String name, Map<String, String> data) {
        return journal.append(incoming(shop, name, EventSource.API, data))
                .toCompletableFuture()
                .join();
    }

    public Incoming incoming(Opened shop, String name, EventSource source, Map<String, String> data) {
        var now = clock.instant();
        var fields = JsonNodeFactory.instance.objectNode();
        data.forEach(fields::put);
        return new Incoming(
                shop.merchantId, name, source, UUID.randomUUID().toString(), now, now, new EventData(fields));
    }

    private PersonalLink link(Opened shop, String email) {
        var now = clock.instant();
        return sharing.linkOf(people.known(new EmailAddress(email), now), Campaign.of(shop.campaignId), now);
    }
}
