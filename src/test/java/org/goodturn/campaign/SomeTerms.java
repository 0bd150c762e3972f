package org.goodturn.campaign;

import java.util.Currency;
import org.goodturn.shared.text.WebUrl;

/** Terms to start tests from: 10 % for friends on claiming, 20 EUR for advocates on the first order. */
final class SomeTerms {

    static final String FRIENDS = "pol_friends";
    static final String ADVOCATES = "pol_advocates";

    private SomeTerms() {}

    static CampaignTerms usual() {
        return CampaignTemplate.GIVE_AND_GET.terms(
                Currency.getInstance("EUR"), new WebUrl("https://bikes.example/shop"), FRIENDS, ADVOCATES);
    }

    static CampaignTerms withFriend(RewardTerms friend) {
        return usual().withRewards(friend, usual().advocate());
    }
}
