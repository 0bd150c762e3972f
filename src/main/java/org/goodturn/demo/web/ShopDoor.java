package org.goodturn.demo.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.goodturn.shared.web.HomeAddress;

/** The demo shop stands beside the portal, on no merchant's program domain. */
@Provider
@InShop
@Priority(Priorities.AUTHENTICATION)
class ShopDoor implements ContainerRequestFilter {

    private final HomeAddress home;
    private final HttpServerRequest request;

    ShopDoor(HomeAddress home, HttpServerRequest request) {
        this.home = home;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (!home.isAskedBy(request)) {
            throw new NotFoundException();
        }
    }
}
