package org.goodturn.reward;

import java.time.Instant;

/** A reward is about to be taken back, because nobody used it in time. */
public record RewardExpiring(Reward reward, Instant at) {}
