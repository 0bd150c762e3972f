package org.goodturn.shared.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An address within the application, with its parameters encoded. What is null or empty is left out. */
public final class Link {

    private final String path;
    private final Map<String, String> parameters;

    private Link(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    public static Link to(String path) {
        return new Link(path, Map.of());
    }

    /** The same address with one parameter more, or another value of it. */
    public Link with(String name, Object value) {
        var all = new LinkedHashMap<>(parameters);
        all.put(name, value == null ? "" : value.toString());
        return new Link(path, all);
    }

    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? path : path + "?" + query));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
