package org.goodturn.mail;

import java.util.Map;
import org.goodturn.merchant.Merchant;

/** What every mail is told of the merchant, in the words of {@code themes/README.md}. */
final class MerchantFacts {

    private MerchantFacts() {}

    static Map<String, Object> of(Merchant merchant) {
        return Map.of("name", merchant.name, "shop_url", merchant.website().value(), "is_demo", merchant.isDemo());
    }
}
