package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.data.Turns;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * The shop's own ids of conversions and accounts. Whichever trusted event brings one first counts; a browser's word
 * takes no id, or it could keep the fact out.
 */
@ApplicationScoped
class EventKeys {

    private enum Kind {
        CONVERSION,
        REGISTRATION,
        REFUND
    }

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Turns turns;

    EventKeys(Jdbi jdbi, CurrentMerchant merchant, Turns turns) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.turns = turns;
    }

    /** @return the event that came first with the same id, if it is another */
    Optional<Long> firstOf(Event event) {
        if (!event.source().isTrusted()) {
            return Optional.empty();
        }
        var meaning = event.meaning();
        if (meaning.filter(EventName::isSale).isPresent()) {
            return event.data().partnerConversionId().flatMap(key -> {
                hold(key);
                return claim(event, Kind.CONVERSION, key);
            });
        }
        if (meaning.filter(EventName::isRefund).isPresent()) {
            return event.data().partnerRefundId().flatMap(id -> claim(event, Kind.REFUND, refund(event, id)));
        }
        if (meaning.filter(EventName.REGISTRATION::equals).isPresent()) {
            return event.data().partnerUserId().flatMap(key -> claim(event, Kind.REGISTRATION, key));
        }
        return Optional.empty();
    }

    /** The event that counts for a conversion id, if one was heard of. */
    Optional<Long> conversion(String key) {
        return holder(Kind.CONVERSION, key);
    }

    /** The people whose conversions these are, as whom they are known now, as far as they were heard of. */
    List<Long> customers(List<String> conversions) {
        if (conversions.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.root_id from event_key k
                        join event e on e.merchant_id = k.merchant_id and e.id = k.event_id
                        join person p on p.merchant_id = e.merchant_id and p.id = e.person_id
                        where k.merchant_id = :merchant and k.kind = 'CONVERSION' and k.key = any(:keys)""")
                .bind("merchant", merchant.id())
                .bindArray("keys", String.class, conversions)
                .mapTo(Long.class)
                .list());
    }

    /** One after the other: whoever tells of this order waits until the transaction before has ended. */
    void hold(String conversion) {
        turns.take("conversion " + conversion, merchant.id());
    }

    /** Shops number the refunds of an order; the same number may come with another order. */
    private static String refund(Event event, String id) {
        var order = event.data().partnerConversionId().orElse("");
        return order.codePointCount(0, order.length()) + ":" + order + ":" + id;
    }

    private Optional<Long> claim(Event event, Kind kind, String key) {
        var isFirst = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into event_key (merchant_id, kind, key, event_id) values (:merchant, :kind, :key, :event)
                        on conflict (merchant_id, kind, key) do nothing""")
                        .bind("merchant", merchant.id())
                        .bind("kind", kind)
                        .bind("key", key)
                        .bind("event", event.id)
                        .execute())
                == 1;
        return isFirst ? Optional.empty() : holder(kind, key).filter(first -> !first.equals(event.id));
    }

    private Optional<Long> holder(Kind kind, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select event_id from event_key where merchant_id = :merchant and kind = :kind and key = :key")
                .bind("merchant", merchant.id())
                .bind("kind", kind)
                .bind("key", key)
                .mapTo(Long.class)
                .findOne());
    }
}
