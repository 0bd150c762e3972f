package org.goodturn.shared.web;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.mapping.URITemplate;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * Which methods an address understands, as the routes themselves say: whoever is refused another must be told (RFC
 * 9110, 15.5.6).
 */
@Singleton
class AllowedMethods {

    /** Read when it is first asked for, because routes are known only once the application has started. */
    private volatile Map<String, RequestMapper<String>> routes;

    /** @return the methods in alphabetical order; none when there is nothing at the address */
    SortedSet<String> at(String path) {
        if (routes == null) {
            routes = read();
        }
        var address = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        var methods = closest(address);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /** Where {@code batch} is an endpoint of its own it is no event's id, whatever else an event understands. */
    private SortedSet<String> closest(String address) {
        var literals = new HashMap<String, Integer>();
        routes.forEach((method, templates) -> Optional.ofNullable(templates.map(address))
                .ifPresent(match -> literals.put(method, match.template.literalCharacterCount)));
        var most = literals.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        literals.values().removeIf(count -> count < most);
        return new TreeSet<>(literals.keySet());
    }

    private static Map<String, RequestMapper<String>> read() {
        var templates = new HashMap<String, ArrayList<RequestPath<String>>>();
        var routes = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
        RuntimeResourceVisitor.visitRuntimeResources("/", routes, new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String path, RuntimeResource endpoint) {
                if (method != null) {
                    templates
                            .computeIfAbsent(method, unused -> new ArrayList<>())
                            .add(new RequestPath<>(false, new URITemplate(path, false), path));
                }
            }
        });
        var mappers = new HashMap<String, RequestMapper<String>>();
        templates.forEach((method, paths) -> mappers.put(method, new RequestMapper<>(paths)));
        return mappers;
    }
}
