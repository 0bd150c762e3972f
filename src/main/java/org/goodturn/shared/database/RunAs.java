package org.goodturn.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.goodturn.shared.home.CannotStart;
import org.goodturn.shared.home.Home;

/**
 * The account PostgreSQL runs as. It refuses to be root, so root lends it another one: by a user namespace, in which
 * root merely looks like nobody, or where those are forbidden by changing to an ordinary account.
 *
 * @param prefix what stands before every command
 * @param uid the account that must own the server's files, if it is not ours
 */
record RunAs(List<String> prefix, OptionalInt uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    /** The account for a server whose files are in this folder, which exists. */
    static RunAs owning(Path folder) {
        try {
            if (!Folders.knowModes(folder)) {
                return new RunAs(List.of(), OptionalInt.empty());
            }
            return owning(Folders.ownerOf(folder), ownUid(), folder);
        } catch (IOException e) {
            throw new CannotStart("The owner of %s cannot be read (%s).".formatted(folder, Home.reason(e)), e);
        }
    }

    private static RunAs owning(int owner, int self, Path folder) {
        if (self != ROOT && owner != self) {
            throw new CannotStart(
                    "The database in %s belongs to another account (uid %d): start Goodturn as that one, or change the owner of the folder."
                            .formatted(folder, owner));
        }
        if (self != ROOT) {
            return new RunAs(List.of(), OptionalInt.empty());
        }
        if (owner == ROOT && works(NAMESPACE)) {
            return new RunAs(NAMESPACE, OptionalInt.empty());
        }
        var uid = owner == ROOT ? NOBODY : owner;
        if (works(changingTo(uid))) {
            return new RunAs(changingTo(uid), OptionalInt.of(uid));
        }
        throw new CannotStart(
                "PostgreSQL refuses to run as root, and neither unshare nor setpriv can give it another account here: start Goodturn as an ordinary user.");
    }

    private static List<String> changingTo(int uid) {
        return List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** What to add to a complaint about rights, when it is not our own account that lacks them. */
    String hint(String complaint) {
        return uid.isPresent() && complaint.contains("ermission denied")
                ? " PostgreSQL runs as uid %d here, and every folder above must let it through: point GOODTURN_HOME to one like /var/lib/goodturn."
                        .formatted(uid.getAsInt())
                : "";
    }

    private static int ownUid() throws IOException {
        var probe = Files.createTempFile("goodturn", ".uid");
        try {
            return Folders.ownerOf(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }
}
