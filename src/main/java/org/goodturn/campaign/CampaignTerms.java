package org.goodturn.campaign;

import org.goodturn.shared.text.WebUrl;

/**
 * Everything that a campaign promises and shows, as one value.
 *
 * @param friend what the friend gets
 * @param advocate what the advocate gets
 * @param rules who counts as referred
 * @param texts what people read, with merge fields
 * @param page how it looks
 * @param shop where "Shop now" leads
 */
public record CampaignTerms(
        RewardTerms friend,
        RewardTerms advocate,
        ReferralRules rules,
        CampaignTexts texts,
        PageSettings page,
        WebUrl shop) {

    public CampaignTerms withRewards(RewardTerms newFriend, RewardTerms newAdvocate) {
        return new CampaignTerms(newFriend, newAdvocate, rules, texts, page, shop);
    }

    public CampaignTerms withRules(ReferralRules changed) {
        return new CampaignTerms(friend, advocate, changed, texts, page, shop);
    }

    public CampaignTerms withTexts(CampaignTexts changed) {
        return new CampaignTerms(friend, advocate, rules, changed, page, shop);
    }

    public CampaignTerms withPage(PageSettings changed, WebUrl newShop) {
        return new CampaignTerms(friend, advocate, rules, texts, changed, newShop);
    }
}
