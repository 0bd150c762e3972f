package org.goodturn.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.goodturn.shared.job.Backlog;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.time.MachineTime;

/** Events that were taken and wait to be processed. */
@Singleton
class QueuedEvents implements Backlog {

    private final EventQueue queue;
    private final CurrentMerchant merchant;
    private final Clock machine;

    QueuedEvents(EventQueue queue, CurrentMerchant merchant, @MachineTime Clock machine) {
        this.queue = queue;
        this.merchant = merchant;
        this.machine = machine;
    }

    @Override
    public boolean isWaiting() {
        return queue.isWaiting(merchant.id(), machine.instant());
    }
}
