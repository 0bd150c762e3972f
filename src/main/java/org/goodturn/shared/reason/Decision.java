package org.goodturn.shared.reason;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What one part of the product found, for showing a decision part by part. */
public record Decision(String step, List<Finding> findings) {

    /** In the order in which the parts were asked. */
    public static List<Decision> of(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::step, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(part -> new Decision(part.getKey(), part.getValue()))
                .toList();
    }

    /** The question that this part answers. */
    public String question() {
        return switch (step) {
            case "event" -> "What were we told?";
            case "referral" -> "Who brought the friend?";
            case "quality" -> "May we trust it?";
            case "reward" -> "Who earns what?";
            default -> step;
        };
    }
}
