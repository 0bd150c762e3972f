package org.goodturn.merchant;

import java.time.Instant;

/** The current merchant, or test environment, was opened in this transaction. */
public record MerchantOpened(Instant now) {}
