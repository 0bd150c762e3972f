package org.goodturn.shared.time;

import io.quarkus.arc.Arc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** Time as it is for the merchant of this request or job: the machine's, or ahead of it in a test environment. */
class MerchantClock extends Clock {

    private final Clock machine;
    private final CurrentMerchant merchant;
    private final TimeAhead ahead;

    MerchantClock(Clock machine, CurrentMerchant merchant, TimeAhead ahead) {
        this.machine = machine;
        this.merchant = merchant;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MerchantClock(machine.withZone(zone), merchant, ahead);
    }

    private Duration ahead() {
        var isKnown = Arc.container().requestContext().isActive() && merchant.isKnown();
        return isKnown ? ahead.of(merchant.id()) : Duration.ZERO;
    }
}
