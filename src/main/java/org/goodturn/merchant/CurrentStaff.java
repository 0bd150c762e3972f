package org.goodturn.merchant;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is signed in on this request. Set by the door, like the merchant. */
@RequestScoped
public class CurrentStaff {

    private SignedIn signedIn;

    public Optional<SignedIn> known() {
        return Optional.ofNullable(signedIn);
    }

    /** @throws IllegalStateException on a page that does not ask for sign-in */
    public SignedIn get() {
        return known().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** For {@link Audit}: who did it. */
    public String publicId() {
        return get().publicId();
    }

    public boolean may(String what) {
        return known().flatMap(SignedIn::desk)
                .filter(desk -> desk.role().allows(what))
                .isPresent();
    }

    public void becomes(SignedIn staff) {
        signedIn = staff;
    }
}
