package org.goodturn.referral.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.goodturn.shared.text.PlainText;
import org.jboss.resteasy.reactive.RestForm;

/** Who brought somebody, as a colleague types it after the order. */
public record LateClaimForm(
        @RestForm @NotBlank(message = "Whose friend is it?") @Size(max = 254, message = "At most 254 characters.")
        String advocate,

        @RestForm
        @Size(max = 200, message = "At most 200 characters.")
        @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_EXPECTED)
        String order,

        @RestForm
        @NotBlank(message = "Say why: it stays in the history.")
        @Size(max = 150, message = "At most 150 characters.")
        @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_EXPECTED)
        String reason) {

    public LateClaimForm {
        advocate = PlainText.typed(advocate);
        order = PlainText.typed(order);
        reason = PlainText.typed(reason);
    }

    static LateClaimForm empty() {
        return new LateClaimForm("", "", "");
    }
}
