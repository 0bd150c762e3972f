package org.goodturn.merchant.signin.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.merchant.signin.Installation;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.start.StartNote;

/** Tells whoever starts the application how to set it up, until somebody has. */
@ApplicationScoped
class SetupNote implements StartNote {

    private final Installation installation;
    private final GoodturnSettings settings;

    SetupNote(Installation installation, GoodturnSettings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    @Override
    public List<String> lines() {
        return installation.isSetUp()
                ? List.of()
                : List.of("Open " + settings.baseUrl() + installation.link() + " to set up your merchant.");
    }
}
