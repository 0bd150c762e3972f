package org.goodturn.referral;

import java.time.Instant;
import org.goodturn.shared.reason.Findings;

/** A friend made a step that an advocate stands behind. Quality judges next, in the same transaction. */
public record FriendReferred(Referral referral, Progress progress, Findings findings, Instant now) {}
