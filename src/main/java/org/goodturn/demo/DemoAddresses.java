package org.goodturn.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.text.WebUrl;

/** Where the demonstration is found, given where the installation is. */
@ApplicationScoped
class DemoAddresses {

    private static final String LABEL = "bikes";

    private final URI base;

    DemoAddresses(GoodturnSettings settings) {
        this.base = settings.baseUrl();
    }

    String portal() {
        return base + "/portal";
    }

    WebUrl shop() {
        return new WebUrl(base + "/demo-shop");
    }

    /** The origin of the shop's pages. */
    WebUrl pages() {
        return new WebUrl(base.toString());
    }

    String programHost() {
        return LABEL + "." + above();
    }

    /** Of the test environment. */
    String testHost() {
        return LABEL + "-test." + above();
    }

    /** Program domains lie beneath the installation's own name; a bare number has nothing beneath it. */
    private String above() {
        var isNumber = base.getHost().matches("[0-9.]+|\\[.*]");
        return isNumber ? "localhost" : base.getHost();
    }
}
