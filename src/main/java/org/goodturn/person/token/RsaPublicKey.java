package org.goodturn.person.token;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;

/** The public half of an RSA key, as PEM. @param text as it was pasted */
record RsaPublicKey(String text, PublicKey key) {

    private static final int LONGEST = 4_000;
    private static final int SHORTEST_MODULUS = 2_048;
    private static final int LONGEST_MODULUS = 8_192;

    /** @throws IllegalArgumentException saying what is wrong, when it is no such key */
    static RsaPublicKey parse(String typed) {
        var text = typed.strip();
        if (text.contains("PRIVATE KEY")) {
            throw new IllegalArgumentException("that is a private key: keep it, and paste the public one");
        }
        if (text.length() > LONGEST || !text.startsWith("-----BEGIN PUBLIC KEY-----")) {
            throw new IllegalArgumentException("an RSA public key that begins with -----BEGIN PUBLIC KEY-----");
        }
        var modulus = read(text);
        if (modulus.getModulus().bitLength() < SHORTEST_MODULUS
                || modulus.getModulus().bitLength() > LONGEST_MODULUS) {
            throw new IllegalArgumentException("an RSA key of 2048 to 8192 bits");
        }
        return new RsaPublicKey(text, modulus);
    }

    private static RSAPublicKey read(String text) {
        try {
            if (new RsaKeyUtil().fromPemEncoded(text) instanceof RSAPublicKey rsa) {
                return rsa;
            }
        } catch (JoseException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("an RSA public key in PEM; this one cannot be read", unreadable);
        }
        throw new IllegalArgumentException("an RSA public key");
    }
}
