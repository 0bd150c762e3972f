package org.goodturn.person.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.goodturn.shared.text.PlainText;
import org.jboss.resteasy.reactive.RestForm;

/** A merge, or its end, as typed. @param other whom to merge with: a person's id, e-mail, or customer id */
public record MergeForm(
        @RestForm String other,

        @RestForm
        @NotBlank(message = "Say why: it stays in the history.")
        @Size(max = 200, message = "At most 200 characters.")
        @Pattern(regexp = PlainText.LINES, message = PlainText.LINES_EXPECTED)
        String reason) {

    public MergeForm {
        other = PlainText.typed(other);
        reason = PlainText.typed(reason);
    }
}
