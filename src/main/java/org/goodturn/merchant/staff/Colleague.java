package org.goodturn.merchant.staff;

import java.time.Instant;
import org.goodturn.merchant.Role;

/** Staff as the team page lists them. */
public record Colleague(String publicId, String name, String email, Role role, Instant since) {}
