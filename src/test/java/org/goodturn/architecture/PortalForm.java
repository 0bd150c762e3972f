package org.goodturn.architecture;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodturn.shared.web.Link;
import org.goodturn.support.PortalVisitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form as it stands on a page: where it leads, and what it sends when nobody touches it. */
record PortalForm(String method, String action, boolean isUpload, Map<String, String> fields) {

    private static final String FILE = "file";

    /** What a browser sends: everything with a name but buttons, files, and boxes that are not ticked. */
    private static final String SENT = "input[name]:not([type=file]):not([type=submit])"
            + ":not([type=checkbox]:not([checked])):not([type=radio]:not([checked])), textarea[name], select[name]";

    static Stream<PortalForm> on(Document page) {
        return page.select("form").stream()
                .map(PortalForm::of)
                .filter(form -> form.action.startsWith("/portal"))
                .filter(form -> !form.fields.isEmpty() || form.isUpload);
    }

    private static PortalForm of(Element form) {
        var fields = new TreeMap<String, String>();
        form.select(SENT).forEach(field -> fields.putIfAbsent(field.attr("name"), valueOf(field)));
        fields.remove("csrf");
        return new PortalForm(
                form.attr("method").toLowerCase(),
                form.attr("action"),
                form.attr("enctype").equals("multipart/form-data"),
                fields);
    }

    private static String valueOf(Element field) {
        return switch (field.normalName()) {
            case "textarea" -> field.wholeText();
            case "select" -> {
                var chosen = field.selectFirst("option[selected]");
                var option = chosen == null ? field.selectFirst("option") : chosen;
                yield option == null ? "" : option.val();
            }
            default -> field.is("[type=checkbox]:not([value])") ? "on" : field.val();
        };
    }

    /** Everything that can be written into. */
    Stream<String> writable() {
        return isUpload ? Stream.concat(fields.keySet().stream(), Stream.of(FILE)) : fields.keySet().stream();
    }

    /** The name under which no other form hides. */
    String name() {
        return method + " " + action + " " + fields.keySet();
    }

    /** Sends it with another value in one of its fields, or in its file. */
    Response sent(PortalVisitor visitor, String changed, String value) {
        var values = new TreeMap<>(fields);
        values.put(changed, value);
        if (method.equals("post")) {
            return isUpload ? visitor.uploads(action, value, pairs(values)) : visitor.posts(action, pairs(values));
        }
        var address = Link.to(action);
        for (var field : values.entrySet()) {
            address = address.with(field.getKey(), field.getValue());
        }
        return visitor.asks(address);
    }

    private static String[] pairs(Map<String, String> values) {
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return pairs.toArray(String[]::new);
    }
}
