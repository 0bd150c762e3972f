package org.goodturn.reward.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.goodturn.campaign.Campaign;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Slice;

/** A page of the list of rewards. */
@ApplicationScoped
class RewardList {

    private static final int SIZE = 50;

    private final RewardQuery rewards;
    private final PoolStocks stocks;
    private final Clock clock;

    RewardList(RewardQuery rewards, PoolStocks stocks, Clock clock) {
        this.rewards = rewards;
        this.stocks = stocks;
        this.clock = clock;
    }

    RewardListView page(RewardSearch search) {
        var now = clock.instant();
        var rows = rewards.page(search, Cursor.parse(search.after()), SIZE + 1);
        var slice = Slice.of(rows, SIZE, RewardQuery.Row::cursor, row -> RewardListView.Line.of(row, now));
        return new RewardListView(
                search,
                slice.data(),
                RewardListView.options(Campaign.all()),
                search.after() == null ? null : search.link(null),
                slice.nextCursor() == null ? null : search.link(slice.nextCursor()),
                stocks.needy());
    }
}
