package org.goodturn.shared.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the installation as a whole; {@code GOODTURN_…} in the environment. */
@ConfigMapping(prefix = "goodturn")
public interface GoodturnSettings {

    /** The folder for everything the installation keeps on disk. */
    @WithDefault("data")
    Path home();

    /** Where people reach the portal. Links in mail and redirects are built from it. */
    @WithDefault("http://localhost:${quarkus.http.port:8080}")
    URI baseUrl();

    /** Whether the demo merchant exists. Unless it is set, an embedded database has one and any other does not. */
    @WithDefault("false")
    boolean demo();

    /** Lines for people, or JSON for machines. */
    @WithDefault("text")
    LogFormat logFormat();

    /** At least 32 random characters that keys for signing and encrypting are derived from. */
    String secret();

    /** The role that runs migrations. The embedded database has its own. */
    Owner owner();

    /** A folder with themes of the operator's own, beside the shipped ones. */
    Optional<Path> themesDir();

    /** Where the embedded database keeps its files, if there is one. Found out at the start, never configured. */
    Optional<Path> embeddedDatabase();

    interface Owner {

        Optional<String> username();

        Optional<String> password();
    }

    enum LogFormat {
        TEXT,
        JSON
    }
}
