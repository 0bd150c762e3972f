package org.goodturn.demo.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.goodturn.demo.history.Happening.Somebody;

/** Everybody who can appear, each once, in an order that the seed decides. */
final class Cast {

    private static final List<String> FIRST_NAMES = List.of(
            "Ada", "Alma", "Amir", "Anouk", "Ben", "Bruno", "Carla", "Chiara", "Daan", "Diego", "Edda", "Elif", "Emil",
            "Fatou", "Felix", "Greta", "Hugo", "Ines", "Ivo", "Jana", "Jonas", "Kaya", "Lars", "Leila", "Lotte",
            "Malik", "Mats", "Mila", "Nadia", "Noah", "Olive", "Oskar", "Pia", "Quentin", "Rosa", "Samir", "Selma",
            "Tariq", "Thea", "Vera");

    private static final List<String> LAST_NAMES = List.of(
            "Adler", "Bakker", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia", "Holm", "Ivanov", "Jansen", "Keller",
            "Lindt", "Moreau", "Novak", "Okafor", "Petrov", "Quint", "Rossi", "Santos", "Tanaka");

    private final Iterator<Somebody> waiting;

    Cast(Random chance) {
        var all = new ArrayList<Somebody>();
        FIRST_NAMES.forEach(first -> LAST_NAMES.forEach(last -> all.add(new Somebody(first, last))));
        Collections.shuffle(all, chance);
        waiting = all.iterator();
    }

    Somebody next() {
        return waiting.next();
    }
}
