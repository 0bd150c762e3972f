package org.goodturn.integration.segment.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.goodturn.integration.segment.Preview;
import org.goodturn.integration.segment.Renaming;
import org.goodturn.integration.segment.TraitScope;
import org.goodturn.merchant.Currencies;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.web.Problems;

/** Loads the page about Segment. */
@ApplicationScoped
class SegmentViews {

    private final SegmentEvents events;
    private final Currencies currencies;
    private final TraitScope traits;
    private final GoodturnSettings settings;

    SegmentViews(SegmentEvents events, Currencies currencies, TraitScope traits, GoodturnSettings settings) {
        this.events = events;
        this.currencies = currencies;
        this.traits = traits;
        this.settings = settings;
    }

    SegmentView of(RenamingForm form, Problems problems) {
        var renamings = Renaming.all();
        var names = renamings.stream().collect(Collectors.toMap(Renaming::sentName, Renaming::name));
        var heard = events.names().stream()
                .map(one -> new SegmentView.Line(one, becomes(one, names.get(one.sentName()))))
                .toList();
        var address = settings.baseUrl().toString().replaceFirst("/$", "");
        return new SegmentView(address, heard, renamings, form, problems, previews(form, problems), traits.current());
    }

    private static String becomes(SegmentEvents.Heard heard, String renamed) {
        return !"track".equals(heard.type()) ? heard.name() : renamed == null ? heard.sentName() : renamed;
    }

    private List<SegmentView.PreviewLine> previews(RenamingForm form, Problems problems) {
        if (form.sent().isEmpty() || form.name().isEmpty() || problems.any()) {
            return List.of();
        }
        return events.named(form.sent()).stream()
                .map(event -> new SegmentView.PreviewLine(
                        event.publicId(),
                        event.person(),
                        event.receivedAt(),
                        Preview.of(events.data(event), form.name(), currencies.current())))
                .toList();
    }
}
