package org.goodturn.support;

import static java.util.Map.entry;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.merchant.Role;
import org.goodturn.referral.question.Friend;
import org.goodturn.referral.question.FullName;
import org.goodturn.referral.question.Questions;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.Reward;
import org.goodturn.reward.supplier.Connecting;
import org.goodturn.reward.supplier.Supplier;
import org.goodturn.reward.supplier.SupplierCalls;
import org.goodturn.share.Arrival;
import org.goodturn.share.Channel;
import org.goodturn.share.Clicks;
import org.goodturn.share.Machine;
import org.goodturn.share.MachineLooks;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.ShareCode;
import org.goodturn.share.Sharing;
import org.goodturn.share.Visits;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.text.EmailAddress;

/** A shop in which everything has happened once and nothing is under way: every table of merchants holds rows of it. */
@Singleton
public class BusyShop {

    /**
     * @param mark stands in the shop's name and in every address of its people and staff, and nowhere else
     * @param owner signed in
     */
    public record Busy(
            BikeShop.Opened shop,
            String mark,
            PortalVisitor owner,
            String secretKey,
            Map<String, Optional<String>> ids) {

        public long merchantId() {
            return shop.merchantId();
        }

        /** What this shop has in the place of a path parameter: the id of one of its rows. */
        public Optional<String> idFor(String parameter) {
            return WORDS.containsKey(parameter)
                    ? Optional.of(WORDS.get(parameter))
                    : ids.computeIfAbsent(parameter, this::lookUp);
        }

        /** The public ids of all its rows. */
        public List<String> publicIds() {
            return texts(TABLES_WITH_IDS, 0).stream()
                    .flatMap(table -> texts(PUBLIC_IDS.formatted(table), merchantId()).stream())
                    .toList();
        }

        private Optional<String> lookUp(String parameter) {
            var sql = SPECIAL.getOrDefault(parameter, "select public_id from " + parameter + " where merchant_id = ?");
            try (var connection = TestDatabase.asSuperuser();
                    var query = connection.prepareStatement(sql + " order by 1 limit 1")) {
                query.setLong(1, merchantId());
                var row = query.executeQuery();
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            } catch (SQLException unknown) {
                return Optional.empty();
            }
        }
    }

    private static final String PUBLIC_IDS = "select public_id from %s where merchant_id = ?";

    private static final String TABLES_WITH_IDS = """
            select table_name from information_schema.columns id
            join information_schema.columns owner using (table_schema, table_name)
            where table_schema = current_schema() and id.column_name = 'public_id'
            and owner.column_name = 'merchant_id' and ? = 0""";

    /** Parameters that are no ids. */
    private static final Map<String, String> WORDS = Map.of("call", "track");

    /** Parameters that are not called like the table whose public id they carry. */
    private static final Map<String, String> SPECIAL = Map.ofEntries(
            entry(
                    "colleague",
                    "select s.public_id from staff s join membership m on m.staff_id = s.id where m.role = 'SUPPORT' and m.merchant_id = ?"),
            entry(
                    "session",
                    "select left(s.token_hash, 20) from session s join membership m on m.staff_id = s.staff_id where m.merchant_id = ?"),
            entry(
                    "person",
                    "select public_id from person where merchant_id = ? and merged_into is null and device is null"),
            entry("token", "select public_id from access_token where merchant_id = ?"),
            entry("domain", "select id from program_domain where merchant_id = ?"),
            entry("pool", "select public_id from coupon_pool where merchant_id = ?"),
            entry("rule", "select 'friend' from campaign where merchant_id = ?"),
            entry("same", "select public_id from campaign where merchant_id = ?"),
            entry("code", "select code from personal_link where merchant_id = ?"),
            entry("number", "select number from campaign_version where merchant_id = ?"),
            entry("version", "select number from campaign_version where merchant_id = ?"),
            entry("supplier", "select public_id from reward_supplier where merchant_id = ?"),
            entry("merge", "select public_id from person_merge where merchant_id = ?"),
            entry("key", "select public_id from verification_key where merchant_id = ?"),
            entry("encryption", "select public_id from encryption_key where merchant_id = ?"),
            entry("action", "select public_id from async_action where merchant_id = ?"),
            entry("request", "select public_id from supplier_call where merchant_id = ?"));

    /** The last step of the pipe, both for the friend and for the advocate. */
    private static final String MAILED_REWARDS = """
            select count(*) from message m join reward r on r.merchant_id = m.merchant_id and r.id = m.reward_id
            where m.merchant_id = ? and m.state = 'KEPT' and r.state = 'SENT'""";

    private static final String REPLAYED =
            "select count(*) from replay where merchant_id = ? and finished_at is not null";

    private static final String REVIEWS = "select count(*) from review where merchant_id = ?";

    private static final String NAMED =
            "select count(*) from person where merchant_id = ? and full_name = 'maria marin'";

    private static final String ASKED = "select count(*) from advocate_asked where merchant_id = ?";

    private static final String REFUNDED = "select count(*) from reward_adjustment where merchant_id = ?";

    /** As long as there is any, rows may still change by themselves. */
    private static final String UNDER_WAY = """
            select count(*) from scheduled_tasks
            where task_instance like ? || ':%' and execution_time < now() + interval '1 hour' and task_name <> 'check-books'""";

    private static final String CHECKED =
            "select count(*) from books_check where merchant_id = ? and ended_at is not null";

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private final Sharing sharing;
    private final Clicks clicks;
    private final MachineLooks looks;
    private final Visits visits;
    private final SupplierCalls calls;
    private final Connecting connecting;
    private final Questions questions;
    private final Clock clock;

    BusyShop(
            BikeShop shops,
            MerchantFixture fixture,
            Sharing sharing,
            Clicks clicks,
            MachineLooks looks,
            Visits visits,
            SupplierCalls calls,
            Connecting connecting,
            Questions questions,
            Clock clock) {
        this.shops = shops;
        this.fixture = fixture;
        this.sharing = sharing;
        this.clicks = clicks;
        this.looks = looks;
        this.visits = visits;
        this.calls = calls;
        this.connecting = connecting;
        this.questions = questions;
        this.clock = clock;
    }

    public Busy open() {
        var mark = PublicId.random(8).toLowerCase(Locale.ROOT);
        var shop = shops.open("Bikes of " + mark, terms -> terms);
        var finn = "finn@" + mark + ".example.org";
        var owner = fixture.signedIn(shop.merchantId(), Role.OWNER);
        fixture.colleague(shop.merchantId(), Role.SUPPORT, "sam@" + mark + ".example.org", Optional.empty());
        owner.posts("/portal/settings/team/invitations", "email", "ravi@" + mark + ".example.org", "role", "ANALYST");
        var code = shops.advocate(shop, "maria@" + mark + ".example.org");
        visit(shop, code);
        shops.claims(shop, finn, code);
        buys(shop, finn);
        owner.posts("/portal/campaigns/" + shop.campaign() + "/what-if", "from", "2026-01-01", "to", "2026-01-02");
        Eventually.get(() -> count(REPLAYED, shop), ended -> ended == 1);
        refunds(shop);
        asksASupplier(shop);
        registersByAProgram(shop, finn);
        asksAnAdvocate(shop, mark);
        var key = shops.secretKey(shop);
        cancelsAnOrderThatIsNotKnown(new ApiClient(key));
        new ApiClient(key)
                .posts(
                        "/api/v1/shares",
                        "{\"advocate_code\": \"" + code + "\", \"friend_email\": \"ada@example.org\"}");
        owner.posts("/portal/developers/segment/renamings", "sent", "Order Completed", "name", "conversion");
        listsAnAudience(new ApiClient(key));
        isKnownByADevice(new ApiClient(key));
        isKnownTwice(new ApiClient(key));
        new ApiClient(key).posts("/v1/customers/bulk/async", "[{\"source_id\": \"c-1\"}]");
        owner.posts("/portal/developers/segment/trait-scope", "scope", "CLIENT");
        owner.posts("/portal/developers/identity/keys", "name", "Shop server", "algorithm", "HS256");
        owner.posts("/portal/developers/identity/encryption-keys");
        Eventually.get(() -> count(UNDER_WAY, shop), waiting -> waiting == 0);
        owner.posts("/portal/rewards/ledger/check");
        Eventually.get(() -> count(CHECKED, shop), ended -> ended == 1);
        return new Busy(shop, mark, owner, key, new ConcurrentHashMap<>());
    }

    private void visit(BikeShop.Opened shop, String code) {
        shops.as(shop.merchantId(), () -> {
            var link = PersonalLink.of(new ShareCode(code)).orElseThrow();
            var version =
                    CampaignVersion.inForce(Campaign.of(shop.campaignId())).orElseThrow();
            sharing.shared(link, Channel.WHATSAPP, null, clock.instant());
            looks.count(link, Machine.PREVIEW, clock.instant());
            var click = clicks.record(link, version.id, Arrival.by(Channel.WHATSAPP), clock.instant())
                    .toCompletableFuture()
                    .join();
            visits.count(shop.merchantId(), click, clock.instant());
            return click;
        });
    }

    private void buys(BikeShop.Opened shop, String finn) {
        var order = Map.of(
                "email",
                finn,
                "partner_conversion_id",
                "1001",
                "cart_value",
                "99.90",
                "currency",
                "EUR",
                "device_id",
                "d-1");
        shops.sends(shop, "conversion", order);
        Eventually.get(() -> count(MAILED_REWARDS, shop), sent -> sent == 2);
    }

    private void asksAnAdvocate(BikeShop.Opened shop, String mark) {
        var maria = Map.of("email", "maria@" + mark + ".example.org", "first_name", "Maria", "last_name", "Marin");
        shops.sends(shop, "identify", maria);
        Eventually.get(() -> count(NAMED, shop), named -> named == 1);
        shops.as(shop.merchantId(), () -> {
            var friend = Friend.typed(new EmailAddress("ada@" + mark + ".example.org"), "Ada");
            questions.take(friend, "1002", new FullName("Maria Marin"), clock.instant());
            return null;
        });
        Eventually.get(() -> count(ASKED, shop), asked -> asked == 1);
    }

    private void registersByAProgram(BikeShop.Opened shop, String finn) {
        shops.sends(shop, "registration", Map.of("email", finn, "user_agent", "a crawler of nobody"));
        Eventually.get(() -> count(REVIEWS, shop), reviews -> reviews == 1);
    }

    private static void cancelsAnOrderThatIsNotKnown(ApiClient api) {
        var cancelled = """
                {"events": [{"event_name": "order_cancelled", "message_id": "busy", "data": {"partner_conversion_id": "9999"}}]}""";
        var event =
                api.once("busy", "/api/v1/events/batch", cancelled).jsonPath().getString("results[0].event_id");
        api.once("busier", "/api/v1/events/batch", cancelled);
        api.outcome(event);
    }

    private static void listsAnAudience(ApiClient api) {
        var audience = api.posts("/api/v1/audiences", "{\"name\": \"Club\"}")
                .jsonPath()
                .getString("audience_id");
        api.uploads("/api/v1/audiences/" + audience + "/members", "finn@example.org");
    }

    /** Somebody who was known by a device first. */
    private static void isKnownByADevice(ApiClient api) {
        for (var data : List.of("", ", \"email\": \"finn@example.org\"")) {
            api.posts(
                    "/api/v1/events?wait=true",
                    "{\"event_name\": \"wish_list_opened\", \"data\": {\"anonymous_id\": \"browser-1\"" + data + "}}");
        }
    }

    /** Two who are merged, and two who cannot be. */
    private static void isKnownTwice(ApiClient api) {
        for (var data : List.of(
                "\"partner_user_id\": \"c-1\"",
                "\"partner_user_id\": \"c-1\", \"email\": \"nina@example.org\"",
                "\"partner_user_id\": \"c-1\", \"email\": \"nino@example.org\"")) {
            api.posts("/api/v1/events?wait=true", "{\"event_name\": \"signed_in\", \"data\": {" + data + "}}");
        }
    }

    private void refunds(BikeShop.Opened shop) {
        shops.sends(shop, "order_refunded", Map.of("partner_conversion_id", "1001", "refund_amount", "9.99"));
        Eventually.get(() -> count(REFUNDED, shop), taken -> taken >= 1);
    }

    private void asksASupplier(BikeShop.Opened shop) {
        shops.as(shop.merchantId(), () -> {
            var supplier = Supplier.named("Gifts", clock.instant());
            supplier.persistAndFlush();
            connecting.through(supplier, CouponPool.all().getFirst().id, clock.instant());
            var reward = Reward.<Reward>findAll().firstResult();
            return calls.begin(reward, supplier, clock.instant());
        });
    }

    private static List<String> texts(String sql, long merchant) {
        try (var connection = TestDatabase.asSuperuser();
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, merchant);
            var rows = query.executeQuery();
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long count(String sql, BikeShop.Opened shop) {
        try (var connection = TestDatabase.asSuperuser();
                var query = connection.prepareStatement(sql)) {
            query.setLong(1, shop.merchantId());
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
