package org.goodturn.person.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.seal.Sealing;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.shared.web.ProblemException;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Reads tokens that pages bring. Only the key that the header names counts, and only by that key's own algorithm: so a
 * public key is never taken for a shared secret, and no signature never for a right one. It may come in an envelope.
 */
@ApplicationScoped
public class IdentityTokens {

    private static final String FIELD = "jwt";
    private static final int LONGEST = 8 * 1024;

    private final EncryptedTokens encrypted;
    private final Sealing sealing;
    private final CurrentMerchant merchant;
    private final ObjectMapper json;
    private final Clock machine;

    IdentityTokens(
            EncryptedTokens encrypted,
            Sealing sealing,
            CurrentMerchant merchant,
            ObjectMapper json,
            @MachineTime Clock machine) {
        this.encrypted = encrypted;
        this.sealing = sealing;
        this.merchant = merchant;
        this.json = json;
        this.machine = machine;
    }

    /**
     * @param body of a request that may carry a token
     * @return empty when it has none
     * @throws ProblemException when it is not one of the merchant's; a token that is over is no mistake
     */
    public Optional<Proof> in(JsonNode body) {
        var sent = body.path(FIELD);
        return sent.isMissingNode() || sent.isNull() ? Optional.empty() : Optional.of(read(sent));
    }

    private Proof read(JsonNode sent) {
        if (!sent.isTextual() || sent.textValue().length() > LONGEST) {
            throw refused("It is no text of at most " + LONGEST + " characters.");
        }
        var signature = parsed(encrypted.opened(sent.textValue()));
        var key = Optional.ofNullable(signature.getKeyIdHeaderValue())
                .flatMap(VerificationKey::of)
                .filter(known -> !known.isRevoked())
                .orElseThrow(() -> refused("Its header names no key (\"kid\") of this merchant."));
        var claims = new Claims(verified(signature, key));
        var now = machine.instant();
        var problem = claims.problem(Merchant.of(merchant.id()).publicId(), now);
        if (problem != null) {
            throw refused(problem);
        }
        return new Proof(claims.identity(), claims.data(), key.publicId(), !claims.isOver(now));
    }

    private static JsonWebSignature parsed(String compact) {
        try {
            var signature = new JsonWebSignature();
            signature.setCompactSerialization(compact);
            TokenHeader.check(signature);
            return signature;
        } catch (JoseException broken) {
            throw refused("It cannot be read.");
        }
    }

    private JsonNode verified(JsonWebSignature signature, VerificationKey key) {
        try {
            signature.setAlgorithmConstraints(new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT, key.algorithm().name()));
            signature.setKey(key.verifying(sealing));
            if (signature.verifySignature()) {
                return json.readTree(signature.getPayload());
            }
        } catch (JsonProcessingException noJson) {
            throw refused("Its claims are no JSON object, or say a name twice.");
        } catch (JoseException broken) {
            throw refused("It is not signed by the key that it names, or not by its algorithm.");
        }
        throw refused("It is not signed by the key that it names, or not by its algorithm.");
    }

    static ProblemException refused(String why) {
        return ProblemException.unauthorized("invalid_token", "The token is not believed. " + why);
    }
}
