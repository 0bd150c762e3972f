package org.goodturn.campaign.web;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** Both rewards of an offer, as typed. */
public record OfferForm(RewardFields friend, RewardFields advocate) {

    static final String FRIEND = "friend";
    static final String ADVOCATE = "advocate";

    /** As posted. */
    public record Posted(
            @RestForm String friendTrigger,
            @RestForm String friendKind,
            @RestForm String friendWorth,
            @RestForm String friendHoldDays,
            @RestForm String friendPool,
            @RestForm String advocateTrigger,
            @RestForm String advocateKind,
            @RestForm String advocateWorth,
            @RestForm String advocateHoldDays,
            @RestForm String advocatePool) {

        OfferForm form() {
            return new OfferForm(
                    new RewardFields(FRIEND, friendTrigger, friendKind, friendWorth, friendHoldDays, friendPool),
                    new RewardFields(
                            ADVOCATE, advocateTrigger, advocateKind, advocateWorth, advocateHoldDays, advocatePool));
        }
    }

    static OfferForm of(CampaignTerms terms) {
        return new OfferForm(RewardFields.of(FRIEND, terms.friend()), RewardFields.of(ADVOCATE, terms.advocate()));
    }

    /**
     * @param before the terms that are changed
     * @return the change that the form asks for, or nothing when something is wrong with it
     */
    Optional<UnaryOperator<CampaignTerms>> read(
            CampaignTerms before, Currency currency, Set<String> pools, Problems problems) {
        var reading = new FormReading(problems);
        var newFriend = friend.read(before.friend(), reading, currency, pools);
        var newAdvocate = advocate.read(before.advocate(), reading, currency, pools);
        return problems.any()
                ? Optional.empty()
                : Optional.of(terms -> terms.withRewards(newFriend.orElseThrow(), newAdvocate.orElseThrow()));
    }
}
