package org.goodturn.merchant.signin.web;

import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.merchant.ProgramDomain;
import org.goodturn.merchant.signin.SettingUp;
import org.goodturn.merchant.staff.Password;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;

/** Makes values of what was typed; what cannot be one becomes a problem of its field. */
final class SetupReading {

    private final SetupForm form;
    private final FormReading reading;

    SetupReading(SetupForm form, Problems problems) {
        this.form = form;
        this.reading = new FormReading(problems);
    }

    SettingUp.Owner owner() {
        var email = reading.field("email", () -> new EmailAddress(form.email()));
        var password = form.wantsSingleSignOn() ? Optional.<Password>empty() : Optional.ofNullable(password());
        return new SettingUp.Owner(email, form.name(), password);
    }

    SettingUp.Shop shop() {
        return new SettingUp.Shop(
                form.merchant(),
                reading.field("website", () -> reading.webUrl(form.website())),
                reading.field("currency", () -> Currency.getInstance(form.currency())),
                reading.field("domain", () -> ProgramDomain.hostOf(domain())));
    }

    private Password password() {
        return reading.field("password", () -> Password.chosen(form.password(), form.email()));
    }

    private String domain() {
        return form.domain() == null || form.domain().isBlank() ? slug(form.merchant()) + ".localhost" : form.domain();
    }

    /** "Bikes & Co" becomes "bikes-co". */
    private static String slug(String name) {
        var plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty()
                ? "shop"
                : plain.substring(0, Math.min(40, plain.length())).replaceAll("-$", "");
    }
}
