package org.goodturn.person.audience;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An audience as a condition on {@code person p}, as of a moment: what happened until then counts, parameters as they
 * are now. The one place that says who is in it: for a list of members, for one person and for rows of others.
 */
public final class AudienceSql {

    /** What the shop had cancelled by the moment is no order any more, whoever that was told of. */
    private static final String ORDERS = """
            from event e where e.merchant_id = p.merchant_id and e.person_id in (select * from identities(p.merchant_id, p.id))
              and e.name in ('conversion', 'order_created') and e.source not in ('BROWSER', 'HOSTED')
              and e.event_time <= %1$s and e.event_time > %2$s
              and not exists (
                select from event c where c.merchant_id = e.merchant_id and c.partner_conversion_id = e.partner_conversion_id
                  and c.name = 'order_cancelled' and c.source not in ('BROWSER', 'HOSTED') and c.event_time <= %1$s)""";

    /** What pages may write puts nobody into an audience. */
    private static final String PROVEN = "(coalesce(p.scopes ->> :%s, 'PRIVATE') <> 'PUBLIC' and coalesce(%s, false))";

    private static final String NUMBER = "coalesce(nullif(e.data ->> 'partner_conversion_id', ''), e.id::text)";

    /** Whatever the door takes for an amount. */
    public static final String AMOUNT = "^\\s*[+-]?([0-9]{1,40}[.]?[0-9]{0,40}|[.][0-9]{1,40})(e[+-]?[0-9]{1,3})?\\s*$";

    private static final String WORTH = """
            select distinct on (%1$s) cast(e.data ->> 'cart_value' as numeric) worth, e.event_time %2$s
              and e.data ->> 'cart_value' ~* %4$s
              and coalesce(nullif(e.data ->> 'currency', ''),
                           (select m.currency from merchant m where m.id = p.merchant_id)) = %3$s
            order by %1$s, e.event_time, e.id""";

    private static final String SPENT = "(select coalesce(sum(worth), 0) from (%s) orders) >= :%s";

    private static final String REFERRED = """
            (select count(*) from referral r where r.merchant_id = p.merchant_id and r.advocate_id in (select * from identities(p.merchant_id, p.id))
               and r.converted_at <= %s and r.converted_at > %s) >= :%s""";

    private static final String TOLD = """
            exists (select from event e where e.merchant_id = p.merchant_id and e.person_id in (select * from identities(p.merchant_id, p.id))
                      and e.event_time <= %s and e.event_time > %s)""";

    private static final String LISTED = """
            exists (select from audience_member m where m.merchant_id = p.merchant_id and m.audience_id = :%1$s
                      and m.person_id in (select * from identities(p.merchant_id, p.id)) and m.since <= %2$s and (m.until is null or m.until > %2$s))""";

    private final String moment;
    private final Map<String, Object> values = new HashMap<>();

    private AudienceSql(String moment) {
        this.moment = moment;
    }

    /**
     * The orders of {@code person p} that are worth something, each once, as {@code worth} and {@code event_time}.
     *
     * @param currency SQL that says in which
     * @param amount SQL that stands for {@link #AMOUNT}
     */
    public static String orders(String currency, String amount) {
        return WORTH.formatted(NUMBER, ORDERS.formatted("now()", "to_timestamp(0)"), currency, amount);
    }

    static AudienceSql at(Instant at) {
        var sql = new AudienceSql("cast(:at as timestamptz)");
        sql.values.put("at", at);
        return sql;
    }

    /** @param column of the query around it, a time: each row is asked as of its own */
    public static AudienceSql asOf(String column) {
        return new AudienceSql(column);
    }

    public String of(Audience audience) {
        return audience.rule().isList()
                ? LISTED.formatted(bound(audience.id), moment)
                : audience.rule().all().stream().map(this::sql).collect(Collectors.joining(" and ", "(", ")"));
    }

    /** To be bound, by name. */
    public Map<String, Object> values() {
        return values;
    }

    private String sql(AudienceCondition condition) {
        return switch (condition) {
            case AudienceCondition.Trait trait ->
                PROVEN.formatted(
                        bound(trait.parameter()),
                        trait.comparison().sql(bound(trait.parameter()), bound(trait.value())));
            case AudienceCondition.Ordered ordered ->
                "(select count(distinct " + NUMBER + ") " + ORDERS.formatted(moment, since(ordered.days())) + ") >= :"
                        + bound(ordered.times());
            case AudienceCondition.Spent spent ->
                SPENT.formatted(
                        WORTH.formatted(
                                NUMBER,
                                ORDERS.formatted(moment, since(spent.days())),
                                ":" + bound(spent.least().currency().getCurrencyCode()),
                                ":" + bound(AMOUNT)),
                        bound(spent.least().toMajor()));
            case AudienceCondition.Referred referred ->
                REFERRED.formatted(moment, since(referred.days()), bound(referred.friends()));
            case AudienceCondition.Seen seen -> TOLD.formatted(moment, since(seen.days()));
            case AudienceCondition.NotSeen seen -> "not " + TOLD.formatted(moment, since(seen.days()));
        };
    }

    private String since(Integer days) {
        return days == null ? "to_timestamp(0)" : moment + " - make_interval(hours => 24 * :" + bound(days) + ")";
    }

    private String bound(Object value) {
        var name = "v" + values.size();
        values.put(name, value);
        return name;
    }
}
