package org.goodturn.merchant.signin.web;

import jakarta.ws.rs.core.Response;

/** An endpoint was not reached: somebody is to be asked first. */
class Stopped extends RuntimeException {

    private final transient Response answer;

    Stopped(Response answer) {
        super("stopped before the endpoint", null, false, false);
        this.answer = answer;
    }

    Response answer() {
        return answer;
    }
}
