package org.goodturn.integration.segment;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.share.Click;

/** Finds the click that a friend came by: it stands in the address of the page that the link led to. */
final class SegmentClick {

    private static final String PARAMETER = "gt_click=";

    private SegmentClick() {}

    static Optional<String> of(SegmentMessage message) {
        var page = message.context("page");
        return Stream.of(
                        page.path("search"),
                        page.path("url"),
                        message.json().path("properties").path("search"),
                        message.json().path("properties").path("url"))
                .flatMap(address -> Arrays.stream(address.asText("").split("[?&#]")))
                .filter(part -> part.startsWith(PARAMETER))
                .map(part -> part.substring(PARAMETER.length()))
                .filter(Click::isId)
                .findFirst();
    }
}
