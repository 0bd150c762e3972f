package org.goodturn.hosted.web;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sends a browser to another page of the same host. The address has no host: none that a request named can get in. */
final class LeadOn {

    private LeadOn() {}

    static RestResponse<String> found(String path) {
        return to(302, path);
    }

    /** After a form: the page can be reloaded without sending the form again. */
    static RestResponse<String> seeOther(String path) {
        return to(303, path);
    }

    private static RestResponse<String> to(int status, String path) {
        return ResponseBuilder.<String>create(status).header("Location", path).build();
    }
}
