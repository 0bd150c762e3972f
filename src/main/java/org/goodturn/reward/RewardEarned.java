package org.goodturn.reward;

import java.time.Instant;

/** Somebody has a right to a reward. */
public record RewardEarned(Reward reward, Instant at) {}
