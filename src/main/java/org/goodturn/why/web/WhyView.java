package org.goodturn.why.web;

import org.goodturn.shared.text.SearchText;
import org.goodturn.why.Explanation;

/**
 * Why? as its page shows it.
 *
 * @param q what was typed; null when nothing was asked yet
 * @param explanation null when nothing was asked, or nothing is known
 */
public record WhyView(String q, Explanation explanation) {

    public boolean isAsked() {
        return !new SearchText(q).isBlank();
    }
}
