package org.goodturn.campaign;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.text.WebUrl;

/** A campaign to start from. Everything in it can be changed afterwards. */
public enum CampaignTemplate {
    GIVE_AND_GET(
            "Give 10 %, get 20",
            "Both win: the friend saves at once, the advocate is thanked with an amount after the friend's first order."),
    SAME_FOR_BOTH(
            "Give 15, get 15",
            "Fair and easy to tell: the same amount for both. The advocate's comes two weeks after the order, when returns are over."),
    PERCENT_FOR_BOTH(
            "Give 10 %, get 10 %",
            "Costs what orders bring: the friend saves on the first order, the advocate on the next one.");

    private static final String THEME = "aurora";
    private static final int TIME_FOR_RETURNS = 14;

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
        return new CampaignTerms(
                new RewardTerms(Trigger.CLAIM, friendGets(currency), 0, friendPool),
                new RewardTerms(Trigger.CONVERSION, advocateGets(currency), advocateWaits(), advocatePool),
                ReferralRules.USUAL,
                texts(),
                new PageSettings(THEME, Map.of()),
                shop);
    }

    private RewardValue friendGets(Currency currency) {
        return switch (this) {
            case GIVE_AND_GET, PERCENT_FOR_BOTH -> new RewardValue.PercentOff(10_00);
            case SAME_FOR_BOTH -> fixed(15, currency);
        };
    }

    private RewardValue advocateGets(Currency currency) {
        return switch (this) {
            case GIVE_AND_GET -> fixed(20, currency);
            case SAME_FOR_BOTH -> fixed(15, currency);
            case PERCENT_FOR_BOTH -> new RewardValue.PercentOff(10_00);
        };
    }

    private int advocateWaits() {
        return switch (this) {
            case GIVE_AND_GET, PERCENT_FOR_BOTH -> 0;
            case SAME_FOR_BOTH -> TIME_FOR_RETURNS;
        };
    }

    /** Currencies without cents count in hundreds: 20 euros are about 2000 yen. */
    private static RewardValue fixed(int amount, Currency currency) {
        var major = currency.getDefaultFractionDigits() == 0 ? amount * 100 : amount;
        return new RewardValue.Fixed(Money.ofMajor(BigDecimal.valueOf(major), currency));
    }

    private CampaignTexts texts() {
        return new CampaignTexts(
                "{advocate_name ?: 'A friend'} thinks you'll love {merchant}",
                "Here is {friend_reward} off your first order. Good things are better shared.",
                "Get my {friend_reward} off",
                "Give {friend_reward}, get {advocate_reward}",
                "Your friends get {friend_reward} off their first order. You get " + advocateReward()
                        + " for each who buys.",
                "I like {merchant}, and I think you will too. Here is {friend_reward} off for you:",
                "For new customers. One code per person. The advocate gets " + advocateReward()
                        + " after the friend's first order.",
                "",
                false);
    }

    private String advocateReward() {
        return switch (this) {
            case GIVE_AND_GET, SAME_FOR_BOTH -> "{advocate_reward}";
            case PERCENT_FOR_BOTH -> "{advocate_reward} off the next order";
        };
    }
}
