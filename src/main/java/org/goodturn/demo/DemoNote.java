package org.goodturn.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.shared.start.StartNote;

/** Tells whoever starts the application how to try it. */
@ApplicationScoped
class DemoNote implements StartNote {

    private final DemoFile file;

    DemoNote(DemoFile file) {
        this.file = file;
    }

    @Override
    public List<String> lines() {
        return file.read().map(this::lines).orElseGet(List::of);
    }

    private List<String> lines(DemoAccess access) {
        return List.of(
                "Try it with the demo shop Bikes & Co. Its past appears in the portal bit by bit after the first start.",
                "  Portal       " + access.portal(),
                "               " + access.email() + "  " + access.password(),
                "               (%s and %s have the same password)"
                        .formatted(DemoStaff.RAVI.email(), DemoStaff.SAM.email()),
                "  Share page   " + access.sharePage(),
                "  Shop         " + access.shop(),
                "  All of it, with keys, is in " + file.path());
    }
}
