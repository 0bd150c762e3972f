package org.goodturn.shared.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.goodturn.shared.home.CannotStart;

@QuarkusMain
public class Main {

    /** Held here because a logger that nobody holds forgets its level. */
    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    public static void main(String... args) {
        // what it says before logging is configured would stand above the sentence of a start that fails
        HIBERNATE.setLevel(Level.WARNING);
        // newsletters put "|" and "{" into links as they are, and browsers send them so; else they would get an empty
        // 400
        System.setProperty("vertx.disableURIValidation", "true");
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
