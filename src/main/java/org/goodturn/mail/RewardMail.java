package org.goodturn.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardAdjustment;
import org.goodturn.reward.StatusLinks;
import org.goodturn.shared.text.DayInWords;
import org.goodturn.theme.MailText;
import org.goodturn.theme.ThemeMail;
import org.goodturn.theme.Themes;

/**
 * Writes the mail that brings a reward, in the theme and with the words of the campaign version it was earned under.
 */
@ApplicationScoped
class RewardMail {

    private final Themes themes;
    private final ProgramAddress address;
    private final StatusLinks links;

    RewardMail(Themes themes, ProgramAddress address, StatusLinks links) {
        this.themes = themes;
        this.address = address;
        this.links = links;
    }

    static ThemeMail templateFor(Reward reward) {
        return reward.role() == Role.FRIEND ? ThemeMail.FRIEND_OFFER : ThemeMail.ADVOCATE_REWARD;
    }

    MailText write(Reward reward, Person recipient) {
        return write(reward, recipient, templateFor(reward));
    }

    /** That it expires soon: in the same look and with the same code, and the same words for both sides. */
    MailText remind(Reward reward, Person recipient) {
        return write(reward, recipient, ThemeMail.REWARD_REMINDER);
    }

    private MailText write(Reward reward, Person recipient, ThemeMail template) {
        var merchant = Merchant.of(reward.merchantId());
        var terms = CampaignVersion.of(reward.origin().versionId()).terms();
        var page = terms.page();
        var locale = recipient.locale() == null ? merchant.locale() : Locale.forLanguageTag(recipient.locale());
        var data = new HashMap<>(data(reward, recipient, merchant, terms, locale));
        if (template == ThemeMail.REWARD_REMINDER) {
            data.put("reward", own(reward, merchant, locale));
        }
        return themes.mail(themes.look(page.theme(), page.settings()), template, locale, data);
    }

    /** What the recipient has, whichever side that is. */
    private static Map<String, Object> own(Reward reward, Merchant merchant, Locale locale) {
        var own = new HashMap<String, Object>(Map.of("value", left(reward, locale), "code", reward.code()));
        if (reward.expiresAt() != null) {
            own.put("expires", DayInWords.of(reward.expiresAt(), merchant.timeZone(), locale));
        }
        return own;
    }

    private static String left(Reward reward, Locale locale) {
        return RewardAdjustment.leftOf(reward)
                .<RewardValue>map(RewardValue.Fixed::new)
                .orElse(reward.value())
                .shown(locale);
    }

    private Map<String, Object> data(
            Reward reward, Person recipient, Merchant merchant, CampaignTerms terms, Locale locale) {
        var referral = Referral.of(reward.origin().referralId());
        var friend = named(Person.of(referral.friendId()));
        var code = Map.of("code", reward.code());
        if (reward.role() == Role.FRIEND) {
            friend.putAll(code);
            if (reward.expiresAt() != null) {
                friend.put("expires", DayInWords.of(reward.expiresAt(), merchant.timeZone(), locale));
            }
        }
        var own = own(reward, merchant, locale);
        var isFriends = reward.role() == Role.FRIEND;
        var program = address.origin();
        var worth = isFriends
                ? Map.<String, Object>of("value", terms.advocate().value().shown(locale))
                : own;
        return Map.of(
                "merchant", MerchantFacts.of(merchant),
                "campaign", Map.of(),
                "offer",
                        Map.of(
                                "value",
                                isFriends
                                        ? own.get("value")
                                        : terms.friend().value().shown(locale)),
                "reward", worth,
                "advocate", named(Person.of(referral.advocateId())),
                "friend", friend,
                "action",
                        // a friend goes on to the page with the code; an advocate to the shop, to use it
                        Map.of(
                                "url",
                                isFriends
                                        ? program + "/offer/" + reward.publicId()
                                        : terms.shop().value()),
                "status", Map.of("url", program + links.pathOf(recipient)));
    }

    private static Map<String, Object> named(Person person) {
        var data = new HashMap<String, Object>();
        if (person.firstName() != null) {
            data.put("first_name", person.firstName());
        }
        return data;
    }
}
