package org.goodturn.merchant.signin.web;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What whoever was stopped gets to see. */
class StoppedAnswers {

    @ServerExceptionMapper
    public Response answer(Stopped stopped) {
        return stopped.answer();
    }
}
