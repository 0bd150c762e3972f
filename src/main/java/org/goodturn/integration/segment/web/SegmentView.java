package org.goodturn.integration.segment.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.goodturn.event.EventName;
import org.goodturn.integration.segment.Preview;
import org.goodturn.integration.segment.Renaming;
import org.goodturn.person.Scope;
import org.goodturn.shared.web.Link;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;

/**
 * The page about Segment.
 *
 * @param address where Segment's clients and Segment itself send to
 * @param traits scope of traits that nobody knew before
 * @param previews what recent events would say under the name that was typed; empty when none was
 */
public record SegmentView(
        String address,
        List<Line> heard,
        List<Renaming> renamings,
        RenamingForm form,
        Problems problems,
        List<PreviewLine> previews,
        Scope traits) {

    /**
     * A name under which events came.
     *
     * @param becomes what the next one is journalled as
     */
    public record Line(SegmentEvents.Heard heard, String becomes) {

        public boolean isTrack() {
            return "track".equals(heard.type());
        }

        public boolean isRenamed() {
            return isTrack() && !becomes.equals(heard.sentName());
        }

        /** Whether the name it becomes brings anything about. */
        public boolean isUnderstood() {
            return EventName.of(becomes).isPresent();
        }

        /** Where it can be renamed. */
        public String link() {
            return Link.to("/portal/developers/segment").with("sent", heard.sentName()) + "#rename";
        }

        public String count() {
            return Long.toString(heard.count());
        }
    }

    /** An event that came, and what it would say. */
    public record PreviewLine(String publicId, String person, Instant receivedAt, Preview preview) {}

    public List<Option> scopes() {
        return List.of(
                new Option(Scope.PRIVATE.name(), "Private: the person, proven by a token, and you"),
                new Option(Scope.PUBLIC.name(), "Public: your pages may read and change them"),
                new Option(Scope.CLIENT.name(), "Client: you alone"));
    }

    /** Names that mean something; any other can be typed. */
    public List<String> names() {
        return Arrays.stream(EventName.values()).map(EventName::wire).toList();
    }

    /** Whether a preview was asked for. */
    public boolean isPreview() {
        return !form.sent().isEmpty() && !form.name().isEmpty() && !problems.any();
    }
}
