package org.goodturn.person.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.person.token.EncryptionKey;
import org.goodturn.shared.web.Keyed;
import org.jose4j.base64url.Base64Url;

/** Public halves of the keys with which tokens are encrypted, in the form that JOSE libraries read. */
@Path("/api/v1/encryption-keys")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Advocates, friends, customers")
class EncryptionKeyApi {

    /** A JSON Web Key (RFC 7517). */
    @Schema(name = "EncryptionKey")
    record KeyJson(
            @JsonProperty("kid") String keyId,
            @JsonProperty("kty") String type,
            @JsonProperty("use") String use,
            @JsonProperty("alg") String algorithm,
            @JsonProperty("n") String modulus,
            @JsonProperty("e") String exponent) {

        static KeyJson of(EncryptionKey key) {
            return new KeyJson(
                    key.publicId(),
                    "RSA",
                    "enc",
                    "RSA-OAEP-256",
                    Base64Url.encode(unsigned(key.publicKey().getModulus().toByteArray())),
                    Base64Url.encode(
                            unsigned(key.publicKey().getPublicExponent().toByteArray())));
        }

        /** Java writes a zero before what would look negative. */
        private static byte[] unsigned(byte[] number) {
            return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        }
    }

    /** @param keys in force, the newest first */
    @Schema(name = "EncryptionKeys")
    record KeysJson(List<KeyJson> keys) {}

    @GET
    @Operation(
            summary = "List the keys that tokens are encrypted with",
            description = "A JSON Web Key Set of those in force, the newest first.")
    public KeysJson list() {
        return new KeysJson(EncryptionKey.inForce().stream().map(KeyJson::of).toList());
    }
}
