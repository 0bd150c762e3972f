package org.goodturn.reward.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.goodturn.shared.text.PlainText;
import org.jboss.resteasy.reactive.RestForm;

/** Why a reward is withdrawn, as typed. */
public record ReasonForm(
        @RestForm
        @NotBlank(message = "Say why: it stays in the history.")
        @Size(max = 200, message = "At most 200 characters.")
        @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_EXPECTED)
        String reason) {

    public ReasonForm {
        reason = PlainText.typed(reason);
    }

    static ReasonForm empty() {
        return new ReasonForm("");
    }
}
