package org.goodturn.reward.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.goodturn.campaign.RewardValue;
import org.goodturn.shared.web.CsvFile;
import org.goodturn.shared.web.Cursor;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of rewards as a file, read a part at a time while it is sent: however many there are, few are in memory. */
@ApplicationScoped
class RewardFile {

    private static final int PART = 1_000;
    private static final Object[] HEADINGS = {
        "code",
        "state",
        "role",
        "email",
        "campaign",
        "pool",
        "value",
        "unit",
        "earned_at",
        "eligible_at",
        "reward_id",
        "remaining"
    };

    private final RewardQuery rewards;
    private final Clock clock;

    RewardFile(RewardQuery rewards, Clock clock) {
        this.rewards = rewards;
        this.clock = clock;
    }

    RestResponse<StreamingOutput> of(RewardSearch search) {
        var first = rewards.page(search, Cursor.START, PART);
        return CsvFile.download("codes.csv", csv -> {
            csv.row(HEADINGS);
            var part = first;
            while (!part.isEmpty()) {
                part.forEach(row -> write(csv, row));
                part = part.size() < PART
                        ? List.of()
                        : rewards.page(search, part.getLast().cursor(), PART);
            }
        });
    }

    private void write(CsvFile csv, RewardQuery.Row row) {
        csv.row(
                row.code(),
                row.standing(clock.instant()).id(),
                row.role().toLowerCase(Locale.ROOT),
                row.email(),
                row.campaign(),
                row.pool(),
                switch (row.value()) {
                    case RewardValue.Fixed fixed -> fixed.amount().toMajor();
                    case RewardValue.PercentOff percent -> percent.percent().toPlainString();
                },
                switch (row.value()) {
                    case RewardValue.Fixed fixed -> fixed.amount().currency().getCurrencyCode();
                    case RewardValue.PercentOff percent -> "percent";
                },
                row.earnedAt(),
                row.eligibleAt(),
                row.publicId(),
                row.left().toPlainString());
    }
}
