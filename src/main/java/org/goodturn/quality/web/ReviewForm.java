package org.goodturn.quality.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.goodturn.shared.text.PlainText;
import org.jboss.resteasy.reactive.RestForm;

/** A decision on one or many referrals, as typed. @param referral ids of those that were chosen */
public record ReviewForm(
        @RestForm List<String> referral,

        @RestForm
        @NotBlank(message = "Say why: it stays in the history.")
        @Size(max = 150, message = "At most 150 characters.")
        @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_EXPECTED)
        String reason) {

    public ReviewForm {
        referral = referral == null ? List.of() : List.copyOf(referral);
        reason = PlainText.typed(reason);
    }

    static ReviewForm empty() {
        return new ReviewForm(List.of(), "");
    }

    public boolean has(String id) {
        return referral.contains(id);
    }
}
