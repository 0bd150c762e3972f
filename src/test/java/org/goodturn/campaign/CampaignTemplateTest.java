package org.goodturn.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.theme.merge.MergePlace;
import org.goodturn.theme.merge.MergeText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CampaignTemplateTest {

    @ParameterizedTest
    @EnumSource
    void every_text_can_be_filled_where_it_is_shown(CampaignTemplate template) {
        var texts = terms(template, "EUR").texts();

        assertSound(MergePlace.LANDING, texts.headline(), texts.intro(), texts.button(), texts.conditions());
        assertSound(MergePlace.SHARE, texts.shareHeadline(), texts.shareIntro());
        assertSound(MergePlace.SHARE_MESSAGE, texts.shareMessage());
    }

    @ParameterizedTest
    @EnumSource
    void amounts_make_sense_in_currencies_without_cents(CampaignTemplate template) {
        for (var reward :
                List.of(terms(template, "JPY").friend(), terms(template, "JPY").advocate())) {
            if (reward.value() instanceof RewardValue.Fixed fixed) {
                assertThat(fixed.amount().minor()).isGreaterThanOrEqualTo(1_000);
            }
        }
    }

    private static void assertSound(MergePlace place, String... texts) {
        for (var text : texts) {
            assertThat(MergeText.problemWith(place, text)).as(text).isEmpty();
        }
    }

    private static CampaignTerms terms(CampaignTemplate template, String currency) {
        return template.terms(Currency.getInstance(currency), new WebUrl("https://bikes.example"), "", "");
    }
}
