package org.goodturn.person.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.goodturn.person.Identity;

/**
 * What a token says that the shop has signed.
 *
 * @param identity who it is
 * @param claims what else it says, by field, as the data of an event
 * @param key public id of the key that it was signed with
 * @param verifies false when its time is over: then it still says who somebody claims to be, and proves nothing
 */
public record Proof(Identity identity, ObjectNode claims, String key, boolean verifies) {

    /** What it says of the person, by name. */
    public List<String> fields() {
        return claims.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Takes the token's word instead of the page's: what the page says of who it is does not count beside it. */
    public void overrule(ObjectNode event) {
        if (!event.hasNonNull("data")) {
            event.putObject("data");
        }
        if (event.get("data") instanceof ObjectNode data) {
            data.remove(List.of("email", "partner_user_id"));
            data.setAll(claims);
        }
    }
}
