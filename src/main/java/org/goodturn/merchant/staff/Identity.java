package org.goodturn.merchant.staff;

/** Somebody as an identity provider knows them. The pair never changes, which an e-mail address may. */
public record Identity(String issuer, String subject) {

    public Identity {
        if (issuer == null || issuer.isBlank() || subject == null || subject.isBlank()) {
            throw new IllegalArgumentException("an identity has an issuer and a subject");
        }
    }

    /** As row-level security compares it. */
    String key() {
        return "subject:" + issuer + " " + subject;
    }
}
