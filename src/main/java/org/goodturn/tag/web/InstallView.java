package org.goodturn.tag.web;

import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.AccessToken;
import org.goodturn.shared.web.Option;

/**
 * The page with what to copy.
 *
 * @param campaign the one the snippets name; nothing before the first campaign
 * @param keys those in force
 */
public record InstallView(
        Snippets snippets,
        Optional<Campaign> campaign,
        List<Campaign> campaigns,
        List<AccessToken> keys,
        Heard.Last heard) {

    public List<Option> campaignOptions() {
        return campaigns.stream()
                .map(one -> new Option(one.publicId(), one.name))
                .toList();
    }

    public String campaignId() {
        return campaign.map(Campaign::publicId).orElse("");
    }

    public List<AccessToken> publishable() {
        return of(AccessToken.Kind.PUBLISHABLE);
    }

    public List<AccessToken> secret() {
        return of(AccessToken.Kind.SECRET);
    }

    private List<AccessToken> of(AccessToken.Kind kind) {
        return keys.stream().filter(key -> key.kind() == kind).toList();
    }
}
