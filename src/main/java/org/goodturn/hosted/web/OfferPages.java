package org.goodturn.hosted.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.Role;
import org.goodturn.merchant.Merchant;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.share.Click;
import org.goodturn.shared.text.DayInWords;
import org.goodturn.shared.text.WebUrl;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A friend's code. Whoever has the address may see it: it holds 100 random bits, and no page lists it. */
@Path("/offer/{reward}")
@OnProgramDomain
@Produces("text/html; charset=UTF-8")
class OfferPages {

    private static final Pattern REWARD = Pattern.compile("rwd_[0-9a-z]{20}");

    private final Programs programs;
    private final ConsumerPages pages;
    private final States states;

    OfferPages(Programs programs, ConsumerPages pages, States states) {
        this.programs = programs;
        this.pages = pages;
        this.states = states;
    }

    @GET
    public RestResponse<String> offer(@RestPath("reward") String id) {
        return Optional.of(id)
                .filter(given -> REWARD.matcher(given).matches())
                .flatMap(Reward::of)
                .filter(reward -> reward.role() == Role.FRIEND)
                .flatMap(reward -> programs.program(Campaign.of(reward.origin().campaignId()))
                        .map(program -> show(program, reward)))
                .orElseGet(states::unknown);
    }

    private RestResponse<String> show(Program program, Reward reward) {
        return switch (reward.state()) {
            case FULFILLED, SENT, REDEEMED ->
                RestResponse.ok(pages.offer(
                        program, friend(program, reward), shop(program, reward).value()));
            case EARNED, FAILED -> states.told(program, "on_its_way");
            case CANCELED, REVOKED -> states.gone(program);
        };
    }

    /** The page that the click leads to, and the click itself for the tag there. */
    private static WebUrl shop(Program program, Reward reward) {
        var click = Referral.of(reward.origin().referralId()).evidence().clickId();
        var shop = program.terms().shop();
        return click == null ? shop : shop(Click.of(click), shop);
    }

    private static WebUrl shop(Click click, WebUrl shop) {
        return click.pageIn(shop).with("gt_click", click.publicId());
    }

    private static Map<String, Object> friend(Program program, Reward reward) {
        var facts = new HashMap<String, Object>();
        facts.put("code", reward.code());
        Optional.ofNullable(Person.of(reward.personId()).firstName()).ifPresent(name -> facts.put("first_name", name));
        if (reward.expiresAt() != null) {
            var zone = Merchant.of(reward.merchantId()).timeZone();
            facts.put(
                    "expires",
                    DayInWords.of(reward.expiresAt(), zone, program.storefront().locale()));
        }
        return facts;
    }
}
