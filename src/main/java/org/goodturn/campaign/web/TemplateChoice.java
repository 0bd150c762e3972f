package org.goodturn.campaign.web;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.goodturn.campaign.CampaignTemplate;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.shared.text.WebUrl;

/** A template as it is offered: what it is for, and what it would promise in this merchant's currency. */
public record TemplateChoice(String value, String title, String pitch, String offer) {

    static List<TemplateChoice> all(Currency currency, WebUrl shop) {
        return Arrays.stream(CampaignTemplate.values())
                .map(template -> new TemplateChoice(
                        template.name(),
                        template.title(),
                        template.pitch(),
                        OfferInWords.line(template.terms(currency, shop, "", ""))))
                .toList();
    }
}
