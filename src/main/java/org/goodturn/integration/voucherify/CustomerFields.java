package org.goodturn.integration.voucherify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.person.Person;

/** A customer's fields under the names of ours, and a person's under Voucherify's. Pure. */
public final class CustomerFields {

    /** Kept with the person under their own names. */
    private static final List<String> TEXTS = List.of("phone", "description");

    private static final String DATA = "data.";
    private static final String ADDRESS = "address.";

    /** What the shop says beside a customer's fields is never one of them, whatever it is called. */
    private static final String METADATA = "metadata.";

    private CustomerFields() {}

    /** @param customer as it is sent; what is null or missing says nothing */
    public static ObjectNode data(JsonNode customer) {
        var data = JsonNodeFactory.instance.objectNode();
        customer.path("metadata").properties().forEach(field -> data.set(METADATA + field.getKey(), field.getValue()));
        customer.path("address").properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field ->
                        data.put(ADDRESS + field.getKey(), field.getValue().asText()));
        TEXTS.forEach(field -> copy(customer, field, data, field));
        CustomerDay.FIELDS.forEach(
                field -> CustomerDay.of(customer.path(field).asText()).ifPresent(day -> data.put(field, day)));
        key(customer, "email", data, "email");
        key(customer, "source_id", data, "partner_user_id");
        name(customer.path("name"), data);
        return data;
    }

    /** What a field of ours, as {@code data.email}, is called in a customer. */
    public static String theirs(String ours) {
        return switch (ours) {
            case "data.partner_user_id" -> "source_id";
            case "data.first_name", "data.last_name" -> "name";
            case "data" -> "metadata";
            default -> ours.startsWith(DATA) ? ours.substring(DATA.length()) : ours;
        };
    }

    public static String name(Person person) {
        var first = person.firstName() == null ? "" : person.firstName();
        var last = person.lastName() == null ? "" : person.lastName();
        var name = (first + " " + last).strip();
        return name.isEmpty() ? null : name;
    }

    /** One of the texts that stand beside the metadata; null when it is not known as one. */
    public static String text(Person person, String field) {
        return person.parameters().get(field) instanceof String text ? text : null;
    }

    /** Null when it is not known as a day. */
    public static String day(Person person, String field) {
        var text = text(person, field);
        return text == null ? null : CustomerDay.of(text).orElse(null);
    }

    /** Null when none is known. */
    public static Map<String, String> address(Person person) {
        var address = new LinkedHashMap<String, String>();
        person.parameters().forEach((field, value) -> {
            if (field.startsWith(ADDRESS) && (value instanceof String || value instanceof Number)) {
                address.put(field.substring(ADDRESS.length()), value.toString());
            }
        });
        return address.isEmpty() ? null : address;
    }

    /** As it was sent, and everything else that is known of the person, whoever told it. */
    public static Map<String, Object> metadata(Person person) {
        var metadata = new LinkedHashMap<String, Object>();
        person.parameters().forEach((field, value) -> {
            if (!TEXTS.contains(field)
                    && !CustomerDay.FIELDS.contains(field)
                    && !field.startsWith(ADDRESS)
                    && !field.startsWith(METADATA)) {
                metadata.put(field, value);
            }
        });
        person.parameters().forEach((field, value) -> {
            if (field.startsWith(METADATA)) {
                metadata.put(field.substring(METADATA.length()), value);
            }
        });
        return metadata;
    }

    private static void copy(JsonNode from, String theirs, ObjectNode to, String ours) {
        if (from.hasNonNull(theirs)) {
            to.set(ours, from.get(theirs));
        }
    }

    /** By what somebody is recognised: blank is as good as missing. */
    private static void key(JsonNode from, String theirs, ObjectNode to, String ours) {
        var value = from.path(theirs);
        if (!value.isTextual()) {
            copy(from, theirs, to, ours);
        } else if (!value.textValue().isBlank()) {
            to.put(ours, value.textValue().strip());
        }
    }

    /** Voucherify has one name; the first word is taken as the first name. */
    private static void name(JsonNode name, ObjectNode data) {
        if (name.isTextual() && !name.textValue().isBlank()) {
            var words = name.textValue().strip().split("\\s+", 2);
            data.put("first_name", words[0]);
            data.put("last_name", words.length > 1 ? words[1] : "");
        }
    }
}
