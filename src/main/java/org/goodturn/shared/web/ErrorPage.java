package org.goodturn.shared.web;

import java.util.Optional;

/** How a surface says that something went wrong. The first one that feels responsible for the request answers. */
public interface ErrorPage {

    /**
     * @param problem what happened, with status and request id
     * @return the page, or nothing when the request is for another surface
     */
    Optional<String> html(Problem problem);
}
