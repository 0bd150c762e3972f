package org.goodturn.hosted.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.WorkingTerms;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.person.Person;
import org.goodturn.share.PersonalLink;
import org.goodturn.share.ShareCode;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.theme.Look;
import org.goodturn.theme.Themes;

/** Reads what pages show from the database. {@link Remembered} spares it most of the questions. */
@ApplicationScoped
class Programs {

    private final CurrentMerchant merchant;
    private final ProgramAddress address;
    private final Themes themes;
    private final Clock clock;

    Programs(CurrentMerchant merchant, ProgramAddress address, Themes themes, Clock clock) {
        this.merchant = merchant;
        this.address = address;
        this.themes = themes;
        this.clock = clock;
    }

    Optional<Program> program(String campaign) {
        return Campaign.of(campaign).flatMap(this::program);
    }

    Optional<Invitation> invitation(ShareCode code) {
        return PersonalLink.of(code).flatMap(link -> program(Campaign.of(link.campaignId()))
                .map(program ->
                        new Invitation(program, link, Person.of(link.personId()).firstName())));
    }

    /** For pages without a campaign: they look like the newest open one. */
    Storefront storefront() {
        return Campaign.newestOpen(clock.instant())
                .flatMap(this::program)
                .map(Program::storefront)
                .orElseGet(() -> storefront(Look.plain(Themes.DEFAULT)));
    }

    Optional<Program> program(Campaign campaign) {
        return Program.Door.of(campaign, clock.instant()).flatMap(door -> CampaignVersion.inForce(campaign)
                .map(version -> program(campaign, door, version, "")));
    }

    /** As it will be once its draft is published, shown below this path. */
    Program preview(Campaign campaign, String root) {
        var terms = WorkingTerms.of(campaign);
        var version = terms.draft().or(terms::inForce).orElseThrow();
        return program(campaign, Program.Door.OPEN, version, root);
    }

    private Program program(Campaign campaign, Program.Door door, CampaignVersion version, String root) {
        var page = version.terms().page();
        var look = themes.look(page.theme(), page.settings());
        return new Program(storefront(look), campaign.id, campaign.publicId(), door, version.id, version.terms(), root);
    }

    private Storefront storefront(Look look) {
        return Storefront.of(Merchant.of(merchant.id()), address.origin(), look);
    }
}
