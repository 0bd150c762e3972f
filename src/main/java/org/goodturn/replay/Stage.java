package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.MerchantOpening;
import org.goodturn.replay.Copying.Rows;
import org.goodturn.shared.id.PublicId;
import org.jdbi.v3.core.Jdbi;

/** Sets up the world in which a replay happens: a merchant with the same people, campaigns and links, and no past. */
@ApplicationScoped
class Stage {

    private final MerchantOpening opening;
    private final Copying copying;
    private final Jdbi jdbi;

    Stage(MerchantOpening opening, Copying copying, Jdbi jdbi) {
        this.opening = opening;
        this.copying = copying;
        this.jdbi = jdbi;
    }

    /** As the merchant of the stage, in the transaction that will be undone. Nobody ordered anything yet. */
    void set(Merchant real, long stage, Instant now) {
        opening.open(
                real.name,
                real.website(),
                real.currency(),
                real.locale(),
                "replay-" + PublicId.random(20) + ".invalid",
                false,
                now);
        Merchant.flush();
        var from = real.id();
        copying.copy(
                from,
                stage,
                Rows.all("person", "'{\"customer_since\": null, \"parameters\": {}, \"scopes\": {}}'"),
                Rows.all("campaign", "jsonb_build_object('public_id', 'cmp_' || :to || '_' || t.id)"),
                Rows.all("coupon_pool", "'{\"source\": \"GENERATED\", \"prefix\": \"\"}'"),
                Rows.all("reward_supplier", "'{\"connection\": null, \"pool_id\": null, \"url\": null}'"),
                Rows.all("personal_link", "'{}'"),
                Rows.all("recipient", "'{}'"),
                Rows.all("audience", "'{}'"),
                Rows.all("audience_member", "'{}'"));
    }

    void publish(long from, long stage, long version) {
        copying.copy(from, stage, new Rows("campaign_version", "t.id = :version", "'{}'", Map.of("version", version)));
    }

    /** Puts the replayed terms in force: above every other version of the campaign. */
    void publish(long stage, Act act) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into campaign_version
                            (merchant_id, id, campaign_id, number, terms, created_at, published_at, published_by)
                        values (:merchant, :id, :campaign, :number, cast(:terms as jsonb), :since, :since, 'system')""")
                .bind("merchant", stage)
                .bind("id", Act.VERSION)
                .bind("campaign", act.campaignId())
                .bind("number", Integer.MAX_VALUE)
                .bind("terms", act.terms())
                .bind("since", act.since())
                .execute());
    }

    /** Those who come by the campaign's links under the replayed terms see these. */
    void clicks(long from, long stage, Instant start, Instant end, Act act) {
        var sees = """
                case when t.clicked_at >= :since and exists (select from personal_link l
                          where l.merchant_id = t.merchant_id and l.id = t.link_id and l.campaign_id = :campaign)
                     then jsonb_build_object('version_id', :version) else '{}' end""";
        var values = Map.<String, Object>of(
                "start", start, "end", end, "since", act.since(), "campaign", act.campaignId(), "version", Act.VERSION);
        copying.copy(from, stage, new Rows("click", "t.clicked_at >= :start and t.clicked_at < :end", sees, values));
    }

    /** @return events as they are to be written, by their numbers */
    Map<Long, String> events(long from, long stage, List<Long> events) {
        return copying.read(
                from,
                stage,
                new Rows("event", "t.id = any(:events)", "'{}'", Map.of("events", events.toArray(Long[]::new))));
    }

    /** From now on they are in the journal. */
    void tell(List<String> events) {
        copying.write("event", events);
    }
}
