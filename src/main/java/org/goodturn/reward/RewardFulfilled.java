package org.goodturn.reward;

import java.time.Instant;

/** A reward has its code; the person should hear of it. */
public record RewardFulfilled(Reward reward, Instant at) {}
