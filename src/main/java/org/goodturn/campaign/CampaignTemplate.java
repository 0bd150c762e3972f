package org.goodturn.campaign;

import java.util.Currency;
import java.util.Map;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.text.WebUrl;

/** A campaign to start from. */
public enum CampaignTemplate {
    GIVE_AND_GET(
            "Give 10 %, get 20", "Both win: the friend saves at once, the advocate is thanked after the first order.");

    private static final String THEME = "aurora";

    private final String title;
    private final String pitch;

    CampaignTemplate(String title, String pitch) {
        this.title = title;
        this.pitch = pitch;
    }

    public String title() {
        return title;
    }

    public String pitch() {
        return pitch;
    }

    /** @param pools public ids of the pools for friends and advocates, in this order */
    public CampaignTerms terms(Currency currency, WebUrl shop, String friendPool, String advocatePool) {
        return switch (this) {
            case GIVE_AND_GET ->
                new CampaignTerms(
                        new RewardTerms(Trigger.CLAIM, new RewardValue.PercentOff(10_00), 0, friendPool),
                        new RewardTerms(Trigger.CONVERSION, new RewardValue.Fixed(twenty(currency)), 0, advocatePool),
                        ReferralRules.USUAL,
                        giveAndGet(),
                        new PageSettings(THEME, Map.of()),
                        shop);
        };
    }

    private static Money twenty(Currency currency) {
        return Money.ofMajor(java.math.BigDecimal.valueOf(20), currency);
    }

    private static CampaignTexts giveAndGet() {
        return new CampaignTexts(
                "{advocate_name ?: 'A friend'} thinks you'll love {merchant}",
                "Here is {friend_reward} your first order. Good things are better shared.",
                "Get my {friend_reward}",
                "Give {friend_reward}, get {advocate_reward}",
                "Your friends get {friend_reward} their first order. You get {advocate_reward} for each who buys.",
                "I like {merchant}, and I think you will too. Here is {friend_reward} for you:",
                "For new customers. One code per person. {advocate_reward} for the advocate after the friend's first order.");
    }
}
