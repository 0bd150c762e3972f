package org.goodturn.campaign;

/**
 * What people read. Texts may hold merge fields ({@code {advocate_name ?: 'A friend'}}), never markup.
 *
 * @param headline of the landing page
 * @param intro under the headline
 * @param button that claims the offer
 * @param shareHeadline of the share page
 * @param shareIntro under it
 * @param shareMessage that the advocate sends; the link is added to it
 * @param conditions the small print
 * @param consent beside the box of the landing page; empty: there is none, as in versions from before there was any
 * @param consentRequired whether nobody claims without ticking it
 */
public record CampaignTexts(
        String headline,
        String intro,
        String button,
        String shareHeadline,
        String shareIntro,
        String shareMessage,
        String conditions,
        String consent,
        boolean consentRequired) {

    public CampaignTexts {
        consent = consent == null ? "" : consent;
        consentRequired = consentRequired && !consent.isEmpty();
    }
}
