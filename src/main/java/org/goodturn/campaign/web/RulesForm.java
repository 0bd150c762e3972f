package org.goodturn.campaign.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.campaign.ReferralRules;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** Who counts as referred, as typed. @param newCustomersOnly "true", or nothing */
public record RulesForm(
        @RestForm String lookBackDays, @RestForm String newCustomersOnly) {

    private static final Pattern DAYS = Pattern.compile("\\d{1,4}");

    public RulesForm {
        lookBackDays = PlainText.typed(lookBackDays);
        newCustomersOnly = PlainText.typed(newCustomersOnly);
    }

    static RulesForm of(ReferralRules rules) {
        return new RulesForm("" + rules.lookBackDays(), "" + rules.newCustomersOnly());
    }

    public boolean isNewCustomersOnly() {
        return newCustomersOnly.equals("true");
    }

    Optional<ReferralRules> read(Problems problems) {
        return Optional.ofNullable(
                new FormReading(problems).field("lookBackDays", () -> new ReferralRules(days(), isNewCustomersOnly())));
    }

    private int days() {
        if (!DAYS.matcher(lookBackDays).matches()) {
            throw new IllegalArgumentException("write a whole number of days, up to " + ReferralRules.LONGEST);
        }
        return Integer.parseInt(lookBackDays);
    }
}
