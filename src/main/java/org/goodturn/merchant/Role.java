package org.goodturn.merchant;

import static org.goodturn.merchant.May.ADMINISTER;
import static org.goodturn.merchant.May.DECIDE;
import static org.goodturn.merchant.May.DEVELOP;
import static org.goodturn.merchant.May.RUN_CAMPAIGNS;
import static org.goodturn.merchant.May.SIGNED_IN;
import static org.goodturn.merchant.May.VIEW;

import java.util.Set;

/** What a colleague is to a merchant. Owners differ from admins in that only owners make and unmake owners. */
public enum Role {
    OWNER("Owner", "Everything, and says who else owns", VIEW, RUN_CAMPAIGNS, DECIDE, ADMINISTER, DEVELOP),
    ADMIN("Admin", "Everything but owners", VIEW, RUN_CAMPAIGNS, DECIDE, ADMINISTER, DEVELOP),
    MARKETER("Marketer", "Runs campaigns and rewards", VIEW, RUN_CAMPAIGNS, DECIDE),
    ANALYST("Analyst", "Sees everything, changes nothing", VIEW),
    SUPPORT("Support", "Helps people and decides on rewards", VIEW, DECIDE);

    private final String title;
    private final String description;
    private final Set<String> grants;

    Role(String title, String description, String... grants) {
        this.title = title;
        this.description = description;
        this.grants = Set.of(grants);
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** Constants of {@link May}. */
    public Set<String> grants() {
        var all = new java.util.HashSet<>(grants);
        all.add(SIGNED_IN);
        return Set.copyOf(all);
    }

    public boolean allows(String may) {
        return grants().contains(may);
    }

    /** Whether somebody of this role may give, change or take the other role. */
    public boolean governs(Role other) {
        return this == OWNER || this == ADMIN && other != OWNER;
    }
}
