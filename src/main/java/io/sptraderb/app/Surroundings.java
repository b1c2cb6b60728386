package io.sptraderb.app;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a command is given by its process.
 *
 * @param environment environment variables
 * @param programHome the workspace when none is set: the folder of the launcher script
 */
record Surroundings(Map<String, String> environment, Path programHome, Terminal terminal) {

    /** The property in which the launcher script says where it lies. */
    private static final String HOME_PROPERTY = "sptraderb.home";

    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        Path home =
                Path.of(System.getProperty(HOME_PROPERTY, "")).toAbsolutePath().normalize();
        return new Surroundings(environment, home, Terminal.ofProcess(environment));
    }
}
