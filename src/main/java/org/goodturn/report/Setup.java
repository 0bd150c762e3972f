package org.goodturn.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What a program still lacks, seen from what is really there. */
@ApplicationScoped
public class Setup {

    /** What was found, one answer for each question. */
    public record Found(
            String host,
            boolean visited,
            boolean pool,
            boolean published,
            boolean key,
            boolean event,
            boolean referral,
            boolean reward) {}

    private static final String QUESTIONS = """
            select (select host from program_domain where merchant_id = :merchant and is_default) host,
                   exists (select from click where merchant_id = :merchant)
                     or exists (select from event where merchant_id = :merchant and source = 'HOSTED') visited,
                   exists (select from coupon_pool where merchant_id = :merchant and source = 'GENERATED')
                     or exists (select from coupon_code where merchant_id = :merchant) pool,
                   exists (select from campaign_version where merchant_id = :merchant and published_at is not null) published,
                   exists (select from access_token
                           where merchant_id = :merchant and kind = 'SECRET' and revoked_at is null) key,
                   exists (select from event where merchant_id = :merchant and source in ('API', 'BROWSER')) event,
                   exists (select from referral where merchant_id = :merchant and state <> 'DENIED') referral,
                   exists (select from reward where merchant_id = :merchant and code is not null) reward""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Setup(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** In the order in which they are best done. */
    public List<SetupStep> steps() {
        var found = jdbi.withHandle(handle -> handle.createQuery(QUESTIONS)
                .bind("merchant", merchant.id())
                .mapTo(Found.class)
                .one());
        return List.of(
                domain(found),
                new SetupStep(
                        "Coupon codes",
                        "Rewards are codes that your shop honours: upload yours, or let them be made.",
                        "/portal/rewards",
                        found.pool),
                new SetupStep(
                        "A published campaign",
                        "What friends and advocates get, and what they read.",
                        "/portal/campaigns",
                        found.published),
                new SetupStep(
                        "An access token",
                        "With it your server tells of orders, and nobody else can.",
                        "/portal/developers",
                        found.key),
                new SetupStep(
                        "The first event from your shop",
                        "Copy a snippet, place an order, and watch it arrive.",
                        "/portal/developers/install",
                        found.event),
                new SetupStep(
                        "The first referral",
                        "Get a personal link on your share page and follow it as a friend would.",
                        "/portal/referrals",
                        found.referral),
                new SetupStep(
                        "The first reward",
                        "It comes by itself once a friend orders.",
                        "/portal/rewards",
                        found.reward));
    }

    private static SetupStep domain(Found found) {
        var why = found.host == null
                ? "Where your pages and links are served from."
                : found.host + (found.visited ? " answers visitors." : " serves your pages; nobody has come by yet.");
        return new SetupStep("A program domain", why, "/portal/settings/domains", found.host != null);
    }
}
