package org.goodturn.tag.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Currencies;
import org.goodturn.merchant.May;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** Snippets to copy, with the merchant's own addresses and ids in them. */
@Path("/portal/developers/install")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class InstallPages {

    @CheckedTemplate(basePath = "tag", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance install(InstallView view);
    }

    private final ProgramAddress address;
    private final Currencies currencies;
    private final GoodturnSettings settings;
    private final Heard heard;
    private final Clock clock;

    InstallPages(ProgramAddress address, Currencies currencies, GoodturnSettings settings, Heard heard, Clock clock) {
        this.address = address;
        this.currencies = currencies;
        this.settings = settings;
        this.heard = heard;
        this.clock = clock;
    }

    @GET
    @Transactional
    public TemplateInstance install(@RestQuery("campaign") String id) {
        var now = clock.instant();
        var campaigns = Campaign.all();
        var campaign = chosen(campaigns, id, now);
        var snippets = new Snippets(
                address.origin(),
                settings.baseUrl().toString(),
                campaign.map(Campaign::publicId).orElse("cmp_YOUR_CAMPAIGN"),
                currencies.current().getCurrencyCode());
        var keys = AccessToken.all().stream().filter(key -> !key.isRevoked()).toList();
        return Templates.install(new InstallView(snippets, campaign, campaigns, keys, heard.until(now)));
    }

    /** The one asked for; else the newest that is open, else the newest. */
    private static Optional<Campaign> chosen(List<Campaign> campaigns, String id, Instant now) {
        if (id != null && !id.isBlank()) {
            return Optional.of(campaigns.stream()
                    .filter(campaign -> campaign.publicId().equals(id))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.notFound("campaign")));
        }
        return campaigns.stream()
                .filter(campaign -> campaign.isOpen(now))
                .findFirst()
                .or(() -> campaigns.stream().findFirst());
    }
}
