package org.goodturn.merchant.signin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.goodturn.merchant.staff.Password;
import org.goodturn.shared.text.PlainText;
import org.jboss.resteasy.reactive.RestForm;

/** The first owner and the first merchant, as typed. */
public record SetupForm(
        @RestForm
        @NotBlank(message = "What are you called?")
        @Size(max = 100)
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_EXPECTED)
        String name,

        @RestForm @NotBlank(message = "Where do we reach you?") @Size(max = 254)
        String email,

        @RestForm @Size(max = Password.LONGEST) String password,
        @RestForm @Pattern(regexp = "password|sso") String method,

        @RestForm
        @NotBlank(message = "What is your shop called?")
        @Size(max = 100)
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_EXPECTED)
        String merchant,

        @RestForm @NotBlank(message = "Where is your shop?") @Size(max = 2000)
        String website,

        @RestForm @NotBlank @Size(max = 3) String currency,
        @RestForm @Size(max = 253) String domain) {

    static SetupForm empty() {
        return new SetupForm("", "", "", "password", "", "", "EUR", "");
    }

    public boolean wantsSingleSignOn() {
        return "sso".equals(method);
    }

    /** As shown again after a mistake. */
    SetupForm withoutPassword() {
        return new SetupForm(name, email, "", method, merchant, website, currency, domain);
    }
}
