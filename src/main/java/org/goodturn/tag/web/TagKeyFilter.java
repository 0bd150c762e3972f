package org.goodturn.tag.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Enters before the endpoint takes a connection: whose rows a connection shows is settled then. */
@Provider
@FromPage
@Priority(Priorities.AUTHENTICATION)
class TagKeyFilter implements ContainerRequestFilter {

    private final TagDoor door;
    private final HttpServerRequest http;

    TagKeyFilter(TagDoor door, HttpServerRequest http) {
        this.door = door;
        this.http = http;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        door.enter(http);
    }
}
