package org.goodturn.referral.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.shared.seal.Signatures;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** The address at which one advocate answers one question. Signed, so that nobody can answer for another. */
@ApplicationScoped
public class QuestionLinks {

    private static final Pattern TOKEN = Pattern.compile("(ask_[0-9a-z]{20})-([0-9a-f]{32})");

    private final Signatures signatures;
    private final CurrentMerchant merchant;

    QuestionLinks(Signatures signatures, CurrentMerchant merchant) {
        this.signatures = signatures;
        this.merchant = merchant;
    }

    String pathOf(String asked) {
        return "/recommended/" + asked + "-" + signatures.of(signed(asked));
    }

    /** Who was asked, as a public id; nobody when it was made up, or by another merchant. */
    public Optional<String> asked(String token) {
        var parts = TOKEN.matcher(token);
        return parts.matches() && signatures.fits(parts.group(2), signed(parts.group(1)))
                ? Optional.of(parts.group(1))
                : Optional.empty();
    }

    private String signed(String asked) {
        return "question " + merchant.id() + " " + asked;
    }
}
