package org.goodturn.demo.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.goodturn.demo.DemoAccess;
import org.goodturn.demo.DemoFile;

/** As strict as a careful shop would be: beside its own files only the tag, from the program domain. */
@Provider
@InShop
class ShopPolicy implements ContainerResponseFilter {

    private static final String POLICY = "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self';"
            + " script-src %1$s; connect-src %1$s; require-trusted-types-for 'script'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private final DemoFile demo;

    ShopPolicy(DemoFile demo) {
        this.demo = demo;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        var tag = demo.read().map(DemoAccess::programDomain).orElse("'none'");
        answer.getHeaders().putSingle("Content-Security-Policy", POLICY.formatted(tag));
        answer.getHeaders().putSingle("Cache-Control", "no-store");
    }
}
