package org.goodturn.shared.start;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodturn.shared.home.CannotStart;
import org.goodturn.shared.home.Home;

/** The settings as Quarkus will see them, read before there is a Quarkus. */
final class EarlyConfig {

    /** Where Quarkus ranks the file: above what is packaged, below the environment. */
    private static final int FILE_ORDINAL = 260;

    private final SmallRyeConfig config;

    private EarlyConfig(SmallRyeConfig config) {
        this.config = config;
    }

    static EarlyConfig read() {
        return new EarlyConfig(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addSystemSources()
                .withSources(new DotEnvConfigSourceProvider())
                .withSources(fileBeside(Path.of("config", "application.properties")))
                .build());
    }

    /** Nothing but these settings. */
    static EarlyConfig of(Map<String, String> settings) {
        return new EarlyConfig(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "given", FILE_ORDINAL))
                .build());
    }

    private static PropertiesConfigSource[] fileBeside(Path file) {
        if (!Files.isRegularFile(file)) {
            return new PropertiesConfigSource[0];
        }
        try {
            return new PropertiesConfigSource[] {
                new PropertiesConfigSource(file.toUri().toURL(), FILE_ORDINAL)
            };
        } catch (IOException e) {
            throw new CannotStart("%s cannot be read (%s).".formatted(file.toAbsolutePath(), Home.reason(e)), e);
        }
    }

    Optional<String> value(String setting) {
        return config.getOptionalValue(setting, String.class).map(String::strip);
    }

    /** The name under which operators know a setting. */
    static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
