package org.goodturn.shared.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.goodturn.shared.home.CannotStart;

@QuarkusMain
public class Main {

    public static void main(String... args) {
        try {
            if (!isTraining()) {
                Preparation.beforeQuarkus();
            }
        } catch (CannotStart e) {
            StartFailure.say(e);
            System.exit(1);
        }
        Quarkus.run(Goodturn.class, StartFailure::end, args);
    }

    /** A build that records classes for a faster start runs this method, and needs no database for it. */
    private static boolean isTraining() {
        return System.getProperty("quarkus.appcds.generate") != null;
    }
}
