package org.goodturn.merchant.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.shared.net.OutboundHttp;
import org.goodturn.shared.net.Outcome;
import org.goodturn.shared.text.WebUrl;

/** Whether visitors of a host name end up here: asks it for the tag, as their browsers will. */
@ApplicationScoped
class DomainCheck {

    private static final String OURS = "goodturn";

    private final OutboundHttp http;
    private final ProgramAddress address;

    DomainCheck(OutboundHttp http, ProgramAddress address) {
        this.http = http;
        this.address = address;
    }

    /** @return a sentence for staff */
    String of(String host) {
        var asked = new WebUrl(address.originOf(host) + "/tag/v1.js");
        return switch (http.get(asked)) {
            case Outcome.Answered answer
            when answer.status() == 200 && isOurs(answer.body()) -> host + " leads here. All is well.";
            case Outcome.Answered answer ->
                host + " answers, but it is not this installation (status " + answer.status() + ").";
            case Outcome.Refused refused ->
                host + " is a name inside a network. " + refused.reason() + " Visitors outside will not reach it.";
            case Outcome.Unreachable unreachable -> "Visitors do not reach " + host + " yet. " + unreachable.reason();
        };
    }

    private static boolean isOurs(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).contains(OURS);
    }
}
