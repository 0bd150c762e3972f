package org.goodturn.person.web;

import io.quarkus.qute.TemplateData;
import org.goodturn.person.Person;
import org.goodturn.shared.web.Problems;

/** A merge, or its end, that could not be done as it was typed. @param merge which one is to end, null for a new one */
@TemplateData
public record JoiningView(Person person, String merge, MergeForm form, Problems problems) {

    public boolean merges() {
        return merge == null;
    }

    public String title() {
        return merges() ? "Merge with somebody" : "Make them two people again";
    }

    public String note() {
        return merges()
                ? "Everything that belongs to either will be on one page. It can be undone."
                : "They are not merged again by themselves.";
    }

    public String button() {
        return merges() ? "Merge" : "Make them two people again";
    }

    public String personPath() {
        return "/portal/people/" + person.publicId();
    }

    public String action() {
        return personPath() + "/merges" + (merges() ? "" : "/" + merge + "/undoing");
    }
}
