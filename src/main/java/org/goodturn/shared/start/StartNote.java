package org.goodturn.shared.start;

import java.util.List;

/** What a feature wants to tell whoever starts the application, under "Next step". Asked once everything is ready. */
public interface StartNote {

    /** Lines of plain text; none if there is nothing to say. */
    List<String> lines();
}
