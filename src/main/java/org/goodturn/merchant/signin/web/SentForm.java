package org.goodturn.merchant.signin.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodturn.merchant.signin.Interrupted;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** The form of the current request: its own fields, and those that the page that asks for a proof has added. */
record SentForm(String path, Map<String, List<String>> all) {

    static final String PROOF = "proof";

    /** How it goes on: {@code provider} or, once back from there, {@code continued}. */
    private static final String HOW = "proof-by";

    /** Forms that change a password ask for the present one anyway. */
    private static final String PRESENT = "present";

    /** What the asking page adds itself, and passwords, which are never carried along. */
    private static final Set<String> LEFT_OUT = Set.of(PROOF, HOW, "csrf", "username", PRESENT, "password");

    static SentForm current(String path) {
        var data = CurrentRequestManager.get().getFormData();
        var all = new LinkedHashMap<String, List<String>>();
        if (data != null) {
            data.forEach(name -> all.put(
                    name,
                    data.get(name).stream()
                            .filter(value -> !value.isFileItem())
                            .map(value -> value.getValue())
                            .toList()));
        }
        return new SentForm(path, all);
    }

    Optional<String> password() {
        return first(PROOF).or(() -> first(PRESENT));
    }

    boolean wantsProvider() {
        return first(HOW).filter("provider"::equals).isPresent();
    }

    boolean isContinued() {
        return first(HOW).filter("continued"::equals).isPresent();
    }

    /** What was typed before anybody asked, except passwords. */
    Interrupted interrupted() {
        var typed = new LinkedHashMap<>(all);
        typed.keySet().removeAll(LEFT_OUT);
        return new Interrupted(path, typed);
    }

    private Optional<String> first(String name) {
        return all.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
