package org.goodturn.event;

import jakarta.inject.Singleton;
import org.goodturn.shared.job.Backlog;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** Events that were taken and wait to be processed. */
@Singleton
class QueuedEvents implements Backlog {

    private final EventQueue queue;
    private final CurrentMerchant merchant;

    QueuedEvents(EventQueue queue, CurrentMerchant merchant) {
        this.queue = queue;
        this.merchant = merchant;
    }

    @Override
    public boolean isWaiting() {
        return queue.isWaiting(merchant.id());
    }
}
