package org.goodturn.reward.books;

/** What is looked through part by part, so that no question takes long however many rows there are. */
enum Shelf {
    REWARDS("reward", "true"),
    CODES("coupon_code", "t.reward_id is not null"),
    /** Of events only those that nobody can be working on any more, and that were not looked at before. */
    EVENTS("event", """
            t.received_at < :settled and t.id < coalesce(
                (select min(q.event_id) from event_queue q where q.merchant_id = current_merchant()), t.id + 1)"""),
    /** What can only be seen as a whole. */
    ALL(null, null);

    private final String table;
    private final String which;

    Shelf(String table, String which) {
        this.table = table;
        this.which = which;
    }

    /** Asks for the last row of the part that follows {@code :after}, and how many rows it has. */
    String part() {
        return """
                select coalesce(max(part.id), :after) last, count(*) rows from (
                    select t.id from %s t where t.merchant_id = current_merchant() and t.id > :after and %s
                    order by t.id limit :most) part""".formatted(table, which);
    }
}
