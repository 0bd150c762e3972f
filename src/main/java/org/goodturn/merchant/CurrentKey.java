package org.goodturn.merchant;

import jakarta.enterprise.context.RequestScoped;

/** The access token that this request came with. Set by the door, like the merchant. */
@RequestScoped
public class CurrentKey {

    private Directory.Grant grant;

    /**
     * For histories and {@link Audit}: who did it.
     *
     * @throws IllegalStateException where no key is asked for
     */
    public String publicId() {
        if (grant == null) {
            throw new IllegalStateException("no key was shown");
        }
        return grant.publicId();
    }

    public void becomes(Directory.Grant shown) {
        grant = shown;
    }
}
