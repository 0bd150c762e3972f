package org.goodturn.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every route of the application, read from its resources; without the questions browsers ask before others. */
final class Routes {

    /** A route with its parameters in braces. */
    record Route(String method, String path) implements Comparable<Route> {

        private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)(?::[^}]*)?\\}");

        List<String> parameters() {
            return PARAMETER
                    .matcher(path)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }

        boolean isSafe() {
            return method.equals("GET") || method.equals("HEAD");
        }

        boolean startsWith(String prefix) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }

        /** @param value of each parameter */
        String with(UnaryOperator<String> value) {
            return PARAMETER.matcher(path).replaceAll(match -> value.apply(match.group(1)));
        }

        @Override
        public int compareTo(Route other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return path + " " + method;
        }
    }

    private Routes() {}

    static List<Route> all(JavaClasses code) {
        return code.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(type -> type.reflect())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()).flatMap(method -> of(type, method)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Route> of(Class<?> type, Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null && !verb.value().equals(HttpMethod.OPTIONS))
                .map(verb -> new Route(verb.value(), path(type, method)));
    }

    private static String path(Class<?> type, Method method) {
        var base = type.getAnnotation(Path.class).value();
        var own = method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
        var joined = ("/" + base + "/" + own).replaceAll("/{2,}", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
