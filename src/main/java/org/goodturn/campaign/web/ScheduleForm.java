package org.goodturn.campaign.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.goodturn.campaign.Campaign;
import org.goodturn.shared.text.PlainText;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Name and end, as typed.
 *
 * @param endsAt a local date and time in the merchant's zone; empty for no end
 */
public record ScheduleForm(
        @RestForm
        @NotBlank(message = "What is the campaign called?")
        @Size(max = 100, message = "At most 100 characters.")
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_EXPECTED)
        String name,

        @RestForm String endsAt) {

    private static final int LAST_YEAR = 2100;

    public ScheduleForm {
        name = PlainText.typed(name);
        endsAt = PlainText.typed(endsAt);
    }

    static ScheduleForm of(Campaign campaign, ZoneId zone) {
        var end = campaign.endsAt();
        var local = end == null ? "" : "" + end.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return new ScheduleForm(campaign.name, local);
    }

    boolean hasEnd() {
        return !endsAt.isEmpty();
    }

    /** @throws IllegalArgumentException with a sentence when it is no time to come */
    Instant end(ZoneId zone, Instant now) {
        var end = local().atZone(zone);
        if (!end.toInstant().isAfter(now)) {
            throw new IllegalArgumentException("the end lies in the future; to stop at once, end the campaign");
        }
        if (end.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the end lies before " + (LAST_YEAR + 1));
        }
        return end.toInstant();
    }

    private LocalDateTime local() {
        try {
            return LocalDateTime.parse(endsAt);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("write a date and time like 2027-01-31T18:00", unreadable);
        }
    }
}
