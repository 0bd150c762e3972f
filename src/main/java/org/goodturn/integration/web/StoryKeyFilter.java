package org.goodturn.integration.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Enters before the transaction begins: whose rows a connection shows is settled when the connection is taken. */
@Provider
@StoryKeyed
@Priority(Priorities.AUTHENTICATION)
class StoryKeyFilter implements ContainerRequestFilter {

    private final StoryDoor door;
    private final HttpServerRequest http;

    StoryKeyFilter(StoryDoor door, HttpServerRequest http) {
        this.door = door;
        this.http = http;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        door.open(http, request.getUriInfo().getPathParameters().getFirst("campaign"));
        door.enter(http);
    }
}
