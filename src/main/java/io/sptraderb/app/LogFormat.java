package io.sptraderb.app;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** How the program logs: one line a message, on standard error, libraries only when something is wrong. */
final class LogFormat {

    private static final String FORMAT_PROPERTY = "java.util.logging.SimpleFormatter.format";
    /** Kept here: a logger nobody holds forgets its level. */
    private static final List<Logger> LIBRARIES = Stream.of(
                    "io.helidon", "org.graalvm", "org.flywaydb", "com.zaxxer", "org.postgresql", "org.jdbi")
            .map(Logger::getLogger)
            .toList();

    /** What cannot be loaded goes to whoever asked for it. */
    private static final Logger CACHES = Logger.getLogger("com.github.benmanes.caffeine");

    private static final Logger OURS = Logger.getLogger("io.sptraderb");

    private LogFormat() {}

    /** The form of a line, unless the user has set another, and warnings only. */
    static void apply() {
        if (System.getProperty(FORMAT_PROPERTY) == null) {
            System.setProperty(FORMAT_PROPERTY, "%1$tFT%1$tT%1$tz %4$s %5$s%6$s%n");
        }
        LIBRARIES.forEach(logger -> logger.setLevel(Level.WARNING));
        CACHES.setLevel(Level.OFF);
        OURS.setLevel(Level.WARNING);
    }

    /** From now on events of jobs as well: for whoever serves. */
    static void followJobs() {
        OURS.setLevel(Level.INFO);
    }
}
