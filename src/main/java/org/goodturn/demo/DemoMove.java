package org.goodturn.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.ProgramDomain;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** Follows the installation to a new address: another port, a real host name. */
@ApplicationScoped
class DemoMove {

    private final CurrentMerchant current;
    private final CampaignEditing editing;
    private final DemoAddresses addresses;

    DemoMove(CurrentMerchant current, CampaignEditing editing, DemoAddresses addresses) {
        this.current = current;
        this.editing = editing;
        this.addresses = addresses;
    }

    /**
     * As the merchant, in one transaction. Friends keep the version they saw; new ones get the new address.
     *
     * @param host the program domain there
     */
    void toWhereWeAre(String host, Instant now) {
        var merchant = Merchant.of(current.id());
        if (merchant.website().equals(addresses.shop())) {
            return;
        }
        merchant.moveTo(addresses.shop(), merchant.locale(), merchant.timeZone());
        addDomain(host, now);
        Campaign.all().forEach(campaign -> republish(campaign, now));
    }

    private void addDomain(String host, Instant now) {
        if (ProgramDomain.all().stream().noneMatch(domain -> domain.host().equals(host))) {
            ProgramDomain.standard().stepBack();
            ProgramDomain.flush();
            var domain = ProgramDomain.added(host, now);
            domain.becomeDefault();
            domain.persist();
        }
    }

    private void republish(Campaign campaign, Instant now) {
        editing.revise(campaign, terms -> terms.withPage(terms.page(), addresses.shop()), now);
        editing.publish(campaign, "system", now);
    }
}
